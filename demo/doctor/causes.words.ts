import type { Cause } from './causes.js';

/** What has happened, and what to do about it. */
export type Words = readonly [what: string, todo: string];

export const en = {
  causes: {
    absent: [
      'Nothing of the widget is on this page.',
      'Put the script line and the tag into the page, and publish it. Many editors have a block for “custom HTML”: use that one.',
    ],
    cors: [
      'The server of the script does not let other sites check the file.',
      'Let that server send “Access-Control-Allow-Origin: *”, or put the file on your own site, or take “crossorigin”, “integrity” and type="module" off the line.',
    ],
    disk: [
      'The page was opened from a disk.',
      'Look at it through a web server, or take “integrity”, “crossorigin” and type="module" off the line while you try it out.',
    ],
    frame: ['The widget is in a frame in which no script may run.', 'Let scripts run in the frame:'],
    hash: [
      'The browser refuses the script: its “integrity” does not fit the file.',
      'Copy the line anew for the file that you use. A script from another site needs “crossorigin” beside “integrity”.',
    ],
    hidden: [
      'A style of the page hides the widget.',
      'Take that style off, or move the widget to a place that is shown.',
    ],
    insecure: ['The page is https, but the script’s address is http.', 'Write the address with https:'],
    'no-script': [
      'The tag is there, but no script that brings it to life.',
      'Add the script line. If your editor removes scripts, put it where the site’s settings take code for the head or the foot of pages.',
    ],
    'no-tag': [
      'The script is there, but no place for the questions.',
      'Put <exosome-faq></exosome-faq> where they should come. If your editor removes that tag, use <div data-exosome-faq></div>.',
    ],
    'not-found': [
      'The address of the script does not give the script.',
      'Open the address in a new tab: you should see code. If you see an error or a page, correct the address or upload the file again.',
    ],
    'not-working': [
      'The script was loaded, but the widget could not start.',
      'Look in the console for a message that begins with <exosome-faq>, or a red one that names the file: it says why. Other scripts of the page may have changed the browser’s own functions.',
    ],
    'old-browser': [
      'This browser is too old for the widget.',
      'Update it, or try another one. Your page’s own text stays in view.',
    ],
    place: ['This element cannot hold the questions.', 'Put data-exosome-faq on a <div>.'],
    policy: [
      'The page’s Content-Security-Policy keeps the script out.',
      'Have this part of the policy say the following. A hash (sha384-…) counts if the script line has the same one as “integrity”.',
    ],
    rewritten: [
      'The script line was changed, so that the browser does not run it.',
      'Paste it as code, not as text, and with straight quotes. Tell optimisers and consent tools to leave exosome-faq.js alone: it stores nothing and asks for nothing.',
    ],
    'second-version': [
      'Two versions of the script are on this page. The one that runs first stays.',
      'Remove the script line that you do not want.',
    ],
    stripped: [
      'The text of the widget is there, but the editor took away the element around it.',
      'Use the variant with <div data-exosome-faq>, in a block for “custom HTML”.',
    ],
    'trusted-types': [
      'The page’s list of Trusted Types leaves this name out.',
      'Add the name to the policy, or load exosome-faq.js, without “structured-data”: it needs none.',
    ],
  } satisfies Record<Cause, Words>,
  well: 'All is well: the widget is on this page, and it shows.',
  unsure:
    'The browser never asked for the script. That is nearly always the policy, else a blocker in this browser. A red line in this console has the exact words.',
  asked: 'This check asked again for the script, and for nothing else.',
};

export const es: typeof en = {
  causes: {
    absent: [
      'No hay nada del widget en esta página.',
      'Ponga la línea del script y la etiqueta en la página, y publíquela. Muchos editores tienen un bloque de “HTML personalizado”: use ese.',
    ],
    cors: [
      'El servidor del script no deja que otros sitios comprueben el archivo.',
      'Haga que ese servidor envíe “Access-Control-Allow-Origin: *”, o ponga el archivo en su propio sitio, o quite “crossorigin”, “integrity” y type="module" de la línea.',
    ],
    disk: [
      'La página se abrió desde un disco.',
      'Véala a través de un servidor web, o quite “integrity”, “crossorigin” y type="module" de la línea mientras la prueba.',
    ],
    frame: [
      'El widget está en un marco en el que no puede ejecutarse ningún script.',
      'Permita los scripts en el marco:',
    ],
    hash: [
      'El navegador rechaza el script: su “integrity” no corresponde al archivo.',
      'Copie de nuevo la línea para el archivo que usa. Un script de otro sitio necesita “crossorigin” junto a “integrity”.',
    ],
    hidden: ['Un estilo de la página oculta el widget.', 'Quite ese estilo, o ponga el widget en un lugar visible.'],
    insecure: ['La página es https, pero la dirección del script es http.', 'Escriba la dirección con https:'],
    'no-script': [
      'La etiqueta está, pero falta el script que le da vida.',
      'Añada la línea del script. Si su editor quita los scripts, póngala donde los ajustes del sitio admiten código para la cabecera o el pie de las páginas.',
    ],
    'no-tag': [
      'El script está, pero no hay lugar para las preguntas.',
      'Ponga <exosome-faq></exosome-faq> donde deban aparecer. Si su editor quita esa etiqueta, use <div data-exosome-faq></div>.',
    ],
    'not-found': [
      'La dirección del script no da el script.',
      'Abra la dirección en otra pestaña: debería ver código. Si ve un error o una página, corrija la dirección o vuelva a subir el archivo.',
    ],
    'not-working': [
      'El script se cargó, pero el widget no pudo arrancar.',
      'Busque en la consola un mensaje que empiece con <exosome-faq>, o uno rojo que nombre el archivo: dice por qué. Otros scripts de la página pueden haber cambiado funciones del navegador.',
    ],
    'old-browser': [
      'Este navegador es demasiado antiguo para el widget.',
      'Actualícelo o pruebe otro. El texto propio de su página queda a la vista.',
    ],
    place: ['Este elemento no puede contener las preguntas.', 'Ponga data-exosome-faq en un <div>.'],
    policy: [
      'La Content-Security-Policy de la página no deja pasar el script.',
      'Haga que esta parte de la política diga lo siguiente. Un hash (sha384-…) vale si la línea del script lleva el mismo como “integrity”.',
    ],
    rewritten: [
      'Algo cambió la línea del script, y el navegador no la ejecuta.',
      'Péguela como código, no como texto, y con comillas rectas. Diga a los optimizadores y avisos de consentimiento que no toquen exosome-faq.js: no guarda nada ni pide nada.',
    ],
    'second-version': [
      'Hay dos versiones del script en esta página. Se queda la que se ejecuta primero.',
      'Quite la línea del script que no quiera.',
    ],
    stripped: [
      'El texto del widget está, pero el editor quitó el elemento que lo rodea.',
      'Use la variante con <div data-exosome-faq>, en un bloque de “HTML personalizado”.',
    ],
    'trusted-types': [
      'La lista de Trusted Types de la página no incluye este nombre.',
      'Añada el nombre a la política, o cargue exosome-faq.js, sin “structured-data”: no necesita ninguno.',
    ],
  },
  well: 'Todo está bien: el widget está en esta página y se ve.',
  unsure:
    'El navegador nunca pidió el script. Casi siempre es la política; si no, un bloqueador de este navegador. Una línea roja de esta consola tiene las palabras exactas.',
  asked: 'Esta comprobación volvió a pedir el script, y nada más.',
};
