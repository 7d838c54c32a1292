import type { Host } from './hosts.js';

/** What a host is called, and what it does to a widget. */
type Hosts = Readonly<Record<Host, readonly [name: string, note: string]>>;

const enHosts: Hosts = {
  clinic: [
    'Clinic article',
    'An ordinary page. The widget takes the font, the size and the colors of the article around it.',
  ],
  portal: [
    'Strict portal',
    'A patient portal with a strict security policy: no inline styles, no other site, Trusted Types. The widget works without any exception for it.',
  ],
  dark: [
    'Dark site',
    'A site with light text on a dark ground. The widget takes both; check that your own colors stay readable.',
  ],
  rtl: [
    'Right to left',
    'An Arabic page, which runs from right to left. Buttons and lines stand on the other side; each sentence keeps its own direction.',
  ],
  rem: [
    'Small root',
    'A site whose root font size is 62.5 %. Many widgets shrink there to 10 pixels; this one keeps the size of the text around it.',
  ],
  hostile: [
    'Hostile CSS',
    'A site whose styles hit everything: capitals, floats, huge line heights, all marked important. Look at the page, and then at the widget.',
  ],
  narrow: ['Phone, 320 px', 'The article on a very small phone. Nothing is cut off, and nothing scrolls sideways.'],
  print: [
    'On paper',
    'What a printer gets: all answers are open, buttons are gone, and links show their address. Closed answers print too.',
  ],
  sandbox: [
    'In a sandbox',
    'A site that takes nothing but a sandboxed frame. Only what fits into an address gets there: colors and your own questions do not.',
  ],
  blocked: [
    'Script blocked',
    'A site that stops our script. Visitors read the text in plain HTML, with the safety line, because it was pasted along with the script.',
  ],
};

const esHosts: Hosts = {
  clinic: [
    'Artículo de clínica',
    'Una página corriente. El widget toma la letra, el tamaño y los colores del artículo que lo rodea.',
  ],
  portal: [
    'Portal estricto',
    'Un portal de pacientes con una política de seguridad estricta: sin estilos en línea, sin otros sitios, con Trusted Types. El widget funciona sin ninguna excepción.',
  ],
  dark: [
    'Sitio oscuro',
    'Un sitio con texto claro sobre fondo oscuro. El widget toma los dos; compruebe que sus propios colores se leen bien.',
  ],
  rtl: [
    'De derecha a izquierda',
    'Una página en árabe, que va de derecha a izquierda. Los botones y las líneas están al otro lado; cada frase conserva su propia dirección.',
  ],
  rem: [
    'Raíz pequeña',
    'Un sitio cuyo tamaño de letra base es el 62,5 %. Muchos widgets se encogen ahí a 10 píxeles; este conserva el tamaño del texto que lo rodea.',
  ],
  hostile: [
    'CSS hostil',
    'Un sitio cuyos estilos lo tocan todo: mayúsculas, elementos flotantes, líneas muy separadas, todo marcado como importante. Mire la página y después el widget.',
  ],
  narrow: [
    'Teléfono, 320 px',
    'El artículo en un teléfono muy pequeño. Nada se corta y nada se desplaza hacia los lados.',
  ],
  print: [
    'En papel',
    'Lo que recibe una impresora: todas las respuestas están abiertas, los botones desaparecen y los enlaces muestran su dirección. Las respuestas cerradas también se imprimen.',
  ],
  sandbox: [
    'Marco aislado',
    'Un sitio que solo admite un marco aislado. Ahí solo llega lo que cabe en una dirección: los colores y sus propias preguntas no llegan.',
  ],
  blocked: [
    'Script bloqueado',
    'Un sitio que detiene nuestro script. Los visitantes leen el texto en HTML sencillo, con la línea de seguridad, porque se pegó junto con el script.',
  ],
};

export const en = {
  legend: 'Show it on this kind of page',
  title: (name: string) => `Preview: ${name}`,
  hosts: enHosts,
  print: 'Print this page',
  policy: 'Content-Security-Policy, as it was received',
  inPage: 'Content-Security-Policy, as it stands in the page: this server sends none',
  noPolicy:
    'This server does not send the policy of this page, so that nothing is strict here. With npm start, or on a server that reads the file _headers, it is sent.',
};

export const es: typeof en = {
  legend: 'Muéstrelo en este tipo de página',
  title: (name: string) => `Vista previa: ${name}`,
  hosts: esHosts,
  print: 'Imprimir esta página',
  policy: 'Content-Security-Policy, tal como se recibió',
  inPage: 'Content-Security-Policy, tal como está en la página: este servidor no envía ninguna',
  noPolicy:
    'Este servidor no envía la política de esta página, así que aquí nada es estricto. Con npm start, o en un servidor que lee el archivo _headers, sí se envía.',
};
