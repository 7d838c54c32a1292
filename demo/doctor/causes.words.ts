import type { Cause } from './causes.js';

/** What has happened, and what to do about it. Short, for the line for the console carries them. */
export type Words = readonly [what: string, todo: string];

export const en = {
  causes: {
    absent: [
      'Nothing of the widget is on this page.',
      'Put the script line and the tag in, as “custom HTML”, and publish the page.',
    ],
    cors: [
      'The script’s server does not let other sites check the file.',
      'Put the file on your own site, or let that server send “Access-Control-Allow-Origin: *”.',
    ],
    disk: ['The page was opened from a disk.', 'Look at it through a web server.'],
    frame: ['The widget is in a frame in which no script may run.', 'Let scripts run in the frame:'],
    'frame-policy': ['The page’s Content-Security-Policy keeps the frame out.', 'Have the policy say:'],
    'frame-silent': [
      'The frame does not answer.',
      'Open its address in a tab. If the widget is there, a policy or X-Frame-Options may keep it out: a red line in this console says so.',
    ],
    hash: [
      'The browser refuses the script: its “integrity” does not fit.',
      'Copy the line anew. From another site it needs “crossorigin” too.',
    ],
    hidden: ['A style of the page hides the widget.', 'Take that style off, or move the widget.'],
    insecure: ['A page with https loads nothing from an address with http.', 'Write the address with https:'],
    local: [
      'This address names your own computer; nobody else can load it.',
      'Put the file on your website and write that address.',
    ],
    'no-script': [
      'The tag is there, but not the script that brings it to life.',
      'Add the script line, if need be where the site’s settings take code for head or foot.',
    ],
    'no-tag': [
      'The script is there, but no place for the questions.',
      'Put <exosome-faq></exosome-faq> or <div data-exosome-faq></div> where they should come.',
    ],
    'not-found': [
      'The script’s address does not give the script.',
      'Open the address in a tab. Where you see no code, correct it or upload the file again.',
    ],
    'not-working': [
      'The script has run, but the widget could not start.',
      'A message in the console that names exosome-faq says why.',
    ],
    'old-browser': ['This browser is too old for the widget.', 'Update it. Your page’s own text stays in view.'],
    place: ['This element cannot hold the questions.', 'Put data-exosome-faq on a <div>.'],
    policy: [
      'The page’s Content-Security-Policy keeps the script out.',
      'Have the policy say the following. A hash in it has to be the script line’s “integrity”.',
    ],
    rewritten: [
      'The script line was changed, so that the browser does not run it.',
      'Paste it as code, and tell optimizers and consent tools to leave it alone.',
    ],
    'second-version': [
      'Two versions of the script are on this page. The first to run stays.',
      'Remove the script line that you do not want.',
    ],
    stripped: [
      'The widget’s text is there, but not the element around it.',
      'Use the variant with <div data-exosome-faq>, as “custom HTML”.',
    ],
    taken: [
      'Another script on this page has taken the name exosome-faq.',
      'Remove that script, or show the questions in a frame, where the name is free.',
    ],
    'trusted-types': [
      'The page’s list of Trusted Types leaves this name out.',
      'Add it, or use exosome-faq.min.js without “structured-data”, which needs none.',
    ],
  } satisfies Record<Cause, Words>,
  well: 'All is well: nothing wrong was found here.',
  inside:
    'The widget is in a frame, into which this check cannot see. Choose that frame in the console, and check there.',
  unsure:
    'The browser never asked for the script. If a policy keeps it out, a red line in this console says so. Or another script has put the line in as text.',
  asked: 'This check asked again for what did not come, and for nothing else.',
};

export const es: typeof en = {
  causes: {
    absent: [
      'No hay nada del widget en esta página.',
      'Ponga la línea del script y la etiqueta, como “HTML personalizado”, y publique la página.',
    ],
    cors: [
      'El servidor del script no deja que otros sitios comprueben el archivo.',
      'Ponga el archivo en su propio sitio, o haga que ese servidor envíe “Access-Control-Allow-Origin: *”.',
    ],
    disk: ['La página se abrió desde un disco.', 'Véala a través de un servidor web.'],
    frame: [
      'El widget está en un marco en el que no puede ejecutarse ningún script.',
      'Permita los scripts en el marco:',
    ],
    'frame-policy': ['La Content-Security-Policy de la página no deja pasar el marco.', 'Haga que la política diga:'],
    'frame-silent': [
      'El marco no responde.',
      'Abra su dirección en una pestaña. Si el widget está allí, puede ser una política o X-Frame-Options: lo dice una línea roja de esta consola.',
    ],
    hash: [
      'El navegador rechaza el script: su “integrity” no corresponde.',
      'Copie de nuevo la línea. Desde otro sitio necesita también “crossorigin”.',
    ],
    hidden: ['Un estilo de la página oculta el widget.', 'Quite ese estilo, o cambie el widget de lugar.'],
    insecure: ['Una página con https no carga nada de una dirección con http.', 'Escriba la dirección con https:'],
    local: [
      'Esta dirección nombra su propio ordenador; nadie más puede cargarla.',
      'Ponga el archivo en su sitio web y escriba esa dirección.',
    ],
    'no-script': [
      'La etiqueta está, pero falta el script que le da vida.',
      'Añada la línea del script; si hace falta, donde los ajustes del sitio admiten código para la cabecera o el pie.',
    ],
    'no-tag': [
      'El script está, pero no hay lugar para las preguntas.',
      'Ponga <exosome-faq></exosome-faq> o <div data-exosome-faq></div> donde deban aparecer.',
    ],
    'not-found': [
      'La dirección del script no da el script.',
      'Abra la dirección en una pestaña. Si no ve código, corríjala o vuelva a subir el archivo.',
    ],
    'not-working': [
      'El script se ejecutó, pero el widget no pudo arrancar.',
      'Un mensaje de la consola que nombra exosome-faq dice por qué.',
    ],
    'old-browser': [
      'Este navegador es demasiado antiguo para el widget.',
      'Actualícelo. El texto propio de su página queda a la vista.',
    ],
    place: ['Este elemento no puede contener las preguntas.', 'Ponga data-exosome-faq en un <div>.'],
    policy: [
      'La Content-Security-Policy de la página no deja pasar el script.',
      'Haga que la política diga lo siguiente. Un hash en ella ha de ser el “integrity” de la línea del script.',
    ],
    rewritten: [
      'Algo cambió la línea del script, y el navegador no la ejecuta.',
      'Péguela como código, y diga a optimizadores y avisos de consentimiento que no la toquen.',
    ],
    'second-version': [
      'Hay dos versiones del script en esta página. Se queda la primera que se ejecuta.',
      'Quite la línea del script que no quiera.',
    ],
    stripped: [
      'El texto del widget está, pero no el elemento que lo rodea.',
      'Use la variante con <div data-exosome-faq>, como “HTML personalizado”.',
    ],
    taken: [
      'Otro script de esta página ha tomado el nombre exosome-faq.',
      'Quite ese script, o muestre las preguntas en un marco, donde el nombre está libre.',
    ],
    'trusted-types': [
      'La lista de Trusted Types de la página no incluye este nombre.',
      'Añádalo, o use exosome-faq.min.js sin “structured-data”, que no necesita ninguno.',
    ],
  },
  well: 'Todo está bien: aquí no se encontró ningún problema.',
  inside: 'El widget está en un marco, y desde aquí no se ve. Elija ese marco en la consola y compruebe allí.',
  unsure:
    'El navegador nunca pidió el script. Si lo impide una política, lo dice una línea roja de esta consola. O bien otro script puso la línea como texto.',
  asked: 'Esta comprobación volvió a pedir lo que no llegó, y nada más.',
};
