import type { Config } from '../../scripts/snippets/config.js';

const names: Record<keyof Config, string> = {
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
  unsupported: 'This way cannot carry: ',
  names,
  steps: 'What to do',
  policy: 'If your site sends a Content-Security-Policy',
  textIn: { en: 'in English', es: 'in Spanish' },
  noLanguage: (named: string) =>
    `You have chosen no language, so the text here is ${named}. Choose another above, under “Language”.`,
  badLooks: 'Left out, because the value is not complete: ',
  wholeAddresses:
    'A frame does not know your page. To share from it, write the address of your page in full, with https://, and for Pinterest that of the image, too.',
  button: (name: string) => `the button “${name}”`,
  file: 'Put this file on your server:',
  files: 'Put these files on your server, those of embed into a folder of that name beside the script:',
  base: 'Then write the address of the folder above, under “Where the file is”.',
  theConsole: 'The console is where the browser lists errors: press F12 and choose Console.',
  policyLead:
    'Add each source to your directive of that name. If you have none of that name, begin it with what your default-src lists.',
  elem: (name: string) =>
    `If your policy also has ${name}-elem, add what stands here under ${name} to that one instead.`,
  isStrict: 'My script-src says strict-dynamic',
  strict:
    'Browsers ignore addresses there. The hash below lets the script in; each new version of the file has another. Or give the script line the nonce of your page: nonce="…".',
  strictLoaded: 'Then it stays as it is: a script that it allows may load ours.',
  trustedTypes:
    'Take trusted-types only if your policy has it, or requires Trusted Types: anywhere else it would stop the scripts of others.',
  policyName: 'Content-Security-Policy',
  refused: 'If your site refuses it',
};

const nombres: Record<keyof Config, string> = {
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
  unsupported: 'De esta manera no se puede llevar: ',
  names: nombres,
  steps: 'Qué hacer',
  policy: 'Si su sitio envía una Content-Security-Policy',
  textIn: { en: 'en inglés', es: 'en español' },
  noLanguage: (named) =>
    `No ha elegido ningún idioma, así que este texto está ${named}. Elija otro arriba, en «Idioma».`,
  badLooks: 'No se incluye, porque el valor no está completo: ',
  wholeAddresses:
    'Un marco no conoce su página. Para compartir desde él, escriba entera la dirección de su página, con https://, y para Pinterest también la de la imagen.',
  button: (name) => `el botón «${name}»`,
  file: 'Ponga este archivo en su servidor:',
  files: 'Ponga estos archivos en su servidor, los de embed en una carpeta con ese nombre al lado del script:',
  base: 'Después escriba arriba la dirección de la carpeta, en «Dónde está el archivo».',
  theConsole: 'La consola es donde el navegador muestra los errores: pulse F12 y elija Consola.',
  policyLead:
    'Añada cada fuente a la directiva del mismo nombre. Si no tiene ninguna con ese nombre, empiécela con lo que dice su default-src.',
  elem: (name) => `Si su política tiene también ${name}-elem, añada a esa lo que aquí dice ${name}.`,
  isStrict: 'Mi script-src dice strict-dynamic',
  strict:
    'Ahí los navegadores no miran las direcciones. El hash de abajo deja pasar el script; cada versión nueva del archivo tiene otro. O ponga en la línea del script el nonce de su página: nonce="…".',
  strictLoaded: 'Entonces se queda como está: un script que ya permite puede cargar el nuestro.',
  trustedTypes:
    'Añada trusted-types solo si su política ya la tiene o exige Trusted Types: en otro caso detendría los scripts de otros.',
  policyName: 'Content-Security-Policy',
  refused: 'Si su sitio lo rechaza',
};
