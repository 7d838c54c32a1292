import { sources } from './sources.js';
import type { BuiltInContent } from './types.js';

export const es: BuiltInContent = {
  lang: 'es',
  edition: '2026-11-28',
  month: 'noviembre de 2026',
  title: 'Lo que debe saber sobre los exosomas',
  safetyLabel: 'Importante',
  safety:
    'A {date}, la Administración de Alimentos y Medicamentos de EE. UU. (FDA) no ha aprobado ningún producto con exosomas.',
  questions: [
    {
      id: 'what-are-exosomes',
      question: '¿Qué son los exosomas?',
      answer: [
        'Los exosomas son burbujas diminutas que liberan las células. Son demasiado pequeñas para verse a simple vista. Cada una está llena de proteínas y de material genético, como ADN y ARN.',
        'Las células usan los exosomas para enviarse mensajes. Lo que llevan dentro le indica cómo actuar a la célula que los recibe. Por ejemplo, puede indicarle que crezca o que se convierta en un tipo de célula más especializado.',
        'El interés por los exosomas ha crecido mucho en los últimos diez años. Hay tres razones principales:',
        {
          list: [
            [
              'Reparación.',
              'Los exosomas llevan mensajes entre las células y ayudan a que los tejidos sanen y se regeneren.',
            ],
            [
              'Tratamiento.',
              'Se ha propuesto usarlos para transportar medicamentos, y algún día podrían ser tratamientos por sí mismos.',
            ],
            [
              'Diagnóstico.',
              'Los exosomas pueden ser señales de una enfermedad. Eso puede ayudar a los médicos a detectarla y a prever cómo avanzará.',
            ],
          ],
        },
      ],
    },
    {
      id: 'exosomes-and-stem-cells',
      question: '¿En qué se diferencian los exosomas de las células madre?',
      answer: [
        'Las células madre están vivas. Pueden renovarse y convertirse en otros tipos de células. Contienen miles de moléculas que, según se sabe, reducen la inflamación, regeneran los tejidos y combaten las infecciones.',
        'Los exosomas no son células. Son sustancias que liberan todas las células, incluidas las células madre.',
        'La curación ocurre por etapas, y cada etapa necesita sus propias células y moléculas. Las células madre trabajan como el director de una orquesta. Les indican a otras células adónde ir y qué hacer, para que muchos tipos de células trabajen juntos y sanen el tejido. Durante ese proceso, las células madre producen distintos tipos de exosomas y los liberan en distintos momentos, según lo que el cuerpo necesita.',
      ],
    },
    {
      id: 'orthopedic-treatment',
      question: '¿Se pueden usar productos fabricados con exosomas para tratar problemas ortopédicos?',
      answer: [
        'Por ahora, no. La Administración de Alimentos y Medicamentos de EE. UU. (FDA) no ha aprobado ningún producto con exosomas. Un producto así necesita la aprobación de la FDA antes de poder venderse para uso en pacientes.',
        'Nadie ha demostrado todavía que estos productos sean seguros ni que funcionen. Es posible que los exosomas puedan reparar lesiones y regenerar tejidos. Pero todavía hay mucho que aprender sobre cómo se comportan en el cuerpo.',
        {
          strong:
            'Los pacientes deben evitar los productos con exosomas hasta que los estudios demuestren que son seguros y que funcionan.',
        },
      ],
      sources,
    },
  ],
  disclaimer: 'Este texto es información general. No reemplaza el consejo médico. Consulte a su médico sobre su caso.',
  editionLine: 'Actualizado en {date}',
  ageLine: 'Este texto tiene más de un año. Pregunte a su médico si hay novedades.',
  reviewedLine: 'Revisado por {name} el {date}',
  labels: {
    showAll: 'Mostrar todas las respuestas',
    hideAll: 'Ocultar todas las respuestas',
    sources: 'Fuentes',
    newTab: '(se abre en una pestaña nueva)',
    copy: 'Copiar enlace',
    copied: 'Enlace copiado',
    pinterest: 'Guardar en Pinterest',
    email: 'Enviar por correo electrónico',
    print: 'Imprimir',
  },
};
