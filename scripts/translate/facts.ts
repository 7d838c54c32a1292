// The facts that the text keeps in every language, and which field says which.

type Facts = Readonly<Record<string, string>>;

const en: Facts = {
  F1: 'exosomes are microscopic bubbles',
  F2: 'they are packed with proteins and genetic material such as DNA and RNA',
  F3: 'cells release them, and they let cells communicate with each other',
  F4: 'their molecules and genetic material direct how a cell behaves: growth, differentiation',
  F5: 'interest has risen sharply in the past decade, for several reasons',
  F6: 'they allow communication between cells and aid tissue repair and regeneration',
  F7: 'they are proposed as vehicles for drugs, and could be therapeutic agents',
  F8: 'they can be biomarkers of disease, which aids diagnosis and prognosis',
  F9: 'stem cells are living; they renew themselves and turn into different kinds of cells',
  F10: 'they contain thousands of molecules known to decrease inflammation, regenerate tissue and fight infection',
  F11: 'exosomes are substances secreted by all cells, stem cells included',
  F12: 'repair needs different cells or molecules at different stages of healing',
  F13: 'stem cells act like the conductor of an orchestra: they direct cells where to go and what to do',
  F14: 'they organize many cell activities that together heal tissue',
  F15: 'they produce different types of exosomes, released at different times, by the needs of the body',
  F16: 'there is no FDA-approved exosome product',
  F17: 'such products require FDA approval before they can be marketed for use in patients',
  F18: 'safety and efficacy have not been proven',
  F19: 'there is potential to repair injuries and regenerate tissue, but much to learn about how exosomes behave in the body',
  F20: 'patients should avoid exosomes until research proves them safe and effective',
};

const es: Facts = {
  F1: 'los exosomas son burbujas microscópicas',
  F2: 'están llenos de proteínas y de material genético, como ADN y ARN',
  F3: 'las células los liberan, y con ellos se comunican unas con otras',
  F4: 'sus moléculas y su material genético dirigen cómo actúa una célula: crecimiento, diferenciación',
  F5: 'el interés ha crecido mucho en los últimos diez años, por varias razones',
  F6: 'permiten la comunicación entre las células y ayudan a reparar y regenerar los tejidos',
  F7: 'se han propuesto para transportar medicamentos, y podrían ser tratamientos por sí mismos',
  F8: 'pueden ser marcadores de una enfermedad, lo que ayuda al diagnóstico y al pronóstico',
  F9: 'las células madre están vivas, se renuevan y se convierten en distintos tipos de células',
  F10: 'contienen miles de moléculas que, según se sabe, reducen la inflamación, regeneran los tejidos y combaten las infecciones',
  F11: 'los exosomas son sustancias que secretan todas las células, incluidas las células madre',
  F12: 'la reparación necesita distintas células o moléculas en cada etapa de la curación',
  F13: 'las células madre actúan como el director de una orquesta: les indican a otras células adónde ir y qué hacer',
  F14: 'organizan muchas actividades de las células que juntas sanan el tejido',
  F15: 'producen distintos tipos de exosomas, que se liberan en distintos momentos según lo que el cuerpo necesita',
  F16: 'la FDA no ha aprobado ningún producto con exosomas',
  F17: 'esos productos necesitan la aprobación de la FDA antes de venderse para uso en pacientes',
  F18: 'no se ha demostrado que sean seguros ni que funcionen',
  F19: 'es posible que reparen lesiones y regeneren tejidos, pero falta mucho por aprender sobre cómo se comportan en el cuerpo',
  F20: 'los pacientes deben evitarlos hasta que los estudios demuestren que son seguros y que funcionan',
};

const fields: Readonly<Record<string, readonly string[]>> = {
  safety: ['F16'],
  'questions[0].answer[0]': ['F1', 'F2', 'F3'],
  'questions[0].answer[1]': ['F3', 'F4'],
  'questions[0].answer[2]': ['F5'],
  'questions[0].answer[3].list[0][1]': ['F6'],
  'questions[0].answer[3].list[1][1]': ['F7'],
  'questions[0].answer[3].list[2][1]': ['F8'],
  'questions[1].answer[0]': ['F9', 'F10'],
  'questions[1].answer[1]': ['F11'],
  'questions[1].answer[2]': ['F12', 'F13', 'F14', 'F15'],
  'questions[2].answer[0]': ['F16', 'F17'],
  'questions[2].answer[1]': ['F18', 'F19'],
  'questions[2].answer[2].strong': ['F20'],
};

/** The facts, in the language that a text is translated from. */
export const factsIn = (lang: string): Facts => (lang === 'es' ? es : en);

/** The numbers of the facts that a field says, by its path. */
export const factsOf = (path: string): readonly string[] => fields[path] ?? [];
