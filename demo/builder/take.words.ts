import type { Choices } from './choices.js';

const names: Record<keyof Choices, string> = {
  lang: 'the language',
  questions: 'which questions, and their order',
  headingLevel: 'the heading level',
  hideTitle: 'the hidden title',
  open: 'the open answers',
  reviewedBy: 'who reviewed it',
  reviewedOn: 'when it was reviewed',
  share: 'the share buttons',
  shareUrl: 'the address to share',
  shareImage: 'the image to share',
  structuredData: 'structured data',
  own: 'your own questions',
  looks: 'the looks',
  room: 'the room that is held',
  base: 'where the file is',
};

export const en = {
  groups: { page: 'A page of your own', builder: 'A site builder', app: 'An application' },
  lost: 'This way cannot carry: ',
  names,
  steps: 'What to do',
  policy: 'If your site sends a Content-Security-Policy',
  policyLead:
    'Add each source to your directive of that name. If you have none of that name, begin it with what your default-src lists. Nothing else is needed.',
  trustedTypes:
    'Take trusted-types only if your policy has it, or requires Trusted Types: anywhere else it would stop the scripts of others.',
  policyName: 'Content-Security-Policy',
  refused: 'If your site refuses it',
};

const nombres: Record<keyof Choices, string> = {
  lang: 'el idioma',
  questions: 'qué preguntas y en qué orden',
  headingLevel: 'el nivel del encabezado',
  hideTitle: 'el título oculto',
  open: 'las respuestas abiertas',
  reviewedBy: 'quién lo revisó',
  reviewedOn: 'cuándo se revisó',
  share: 'los botones para compartir',
  shareUrl: 'la dirección que se comparte',
  shareImage: 'la imagen que se comparte',
  structuredData: 'los datos estructurados',
  own: 'sus propias preguntas',
  looks: 'el aspecto',
  room: 'el espacio reservado',
  base: 'dónde está el archivo',
};

export const es: typeof en = {
  groups: { page: 'Una página propia', builder: 'Un creador de sitios', app: 'Una aplicación' },
  lost: 'De esta manera no se puede llevar: ',
  names: nombres,
  steps: 'Qué hacer',
  policy: 'Si su sitio envía una Content-Security-Policy',
  policyLead:
    'Añada cada fuente a la directiva del mismo nombre. Si no tiene ninguna con ese nombre, empiécela con lo que dice su default-src. No hace falta nada más.',
  trustedTypes:
    'Añada trusted-types solo si su política ya la tiene o exige Trusted Types: en otro caso detendría los scripts de otros.',
  policyName: 'Content-Security-Policy',
  refused: 'Si su sitio lo rechaza',
};
