import type { Cause, OtherCause } from './causes.js';
import { en as causes, es as causas, type Words } from './causes.words.js';

export const en = {
  intro: 'Find out why. Everything happens in this page; nothing that you paste is sent, run or loaded.',
  label: 'What you have',
  hint: 'Paste any of these, or all of them, one below the other: the page’s address; its source (in the browser: “View page source”, select all, copy); its header lines (content-security-policy: …); red or yellow lines from the browser’s console.',
  check: 'Check',
  line: 'Check for the console',
  lineTitle: 'Or let the page itself tell',
  lineHow:
    'Open the page in which the widget is missing, open the browser’s console (F12, “Console”), paste this line and press Enter. It looks around, says what it finds and leaves nothing behind. Where the script did not run, or a frame stays empty, it asks for that again, and for nothing else. Some browsers first want you to type a phrase, such as “allow pasting”.',
  empty: 'There is nothing to check yet. Paste the page’s address, its source or a line from its console.',
  unread:
    'There is nothing about a page in this text. Paste the page’s source, its header lines, or a line from its console that names exosome-faq.',
  reading: 'Reading …',
  well: 'Nothing wrong found.',
  found: (count: number) => (count === 1 ? 'One thing needs a look.' : `${count} things need a look.`),
  why: 'Why: ',
  todo: 'What to do: ',
  about: 'In the page',
  code: (number: number) => `To copy, for point ${number}`,
  doubts: {
    frame: () => 'The line does not name the frame’s page: this holds if it is about the widget’s frame.',
    name: () => 'If the page has one script line only, another script on it has taken the name exosome-faq.',
    section: () => 'This holds if you have pasted the whole page: what is missing may stand elsewhere in it.',
    version: (version: string) => `This holds if your file is version ${version}: another version has another hash.`,
  },
  next: {
    far: 'From here I cannot look at another site, for nothing is sent. Open the page, choose “View page source”, and paste that here; or run the check below in the page’s console.',
    unreachable: 'The address gave no answer. Is it spelled right, and is the site up?',
    bundle:
      'The script line or the tag is not in this text. If an application or a tag manager brings it along, run the check below in its page; if not, it is missing.',
    frame:
      'The widget is in a frame, and I cannot see into it from here: its own server may forbid other sites to show it. If the frame stays empty, run the check below in the page’s console: it asks the frame whether it is there. Or paste red lines from that console.',
    headers:
      'The page’s headers were not in what you pasted. If the widget still does not show, run the check below in the page’s console: it sees what the headers do.',
    address: 'Put the page’s address in the first line, and I can also tell what its policy says about its own files.',
    stays:
      'If the widget still does not show, run the check below in the page’s console: it sees styles and scripts that come later.',
  },
  causes: {
    ...causes.causes,
    blocker: [
      'An extension of this browser blocks the script.',
      'Try a private window without extensions. Visitors with the same extension see your page’s own text.',
    ],
    doubled: [
      'The text stands on the page a second time, below the widget: WordPress has put paragraphs around the tag.',
      'Take “WordPress block” from the builder. It has a div, and stays whole.',
    ],
    embed: [
      'WordPress has not loaded its script wp-embed in this page, so visitors see the safety line and a link, or a frame that scrolls.',
      'Build dist/embed/ again with EXOSOME_FAQ_URL and click Update in the post. If that doesn’t help, a plugin or the theme has turned embeds off, or holds wp-embed back: exclude it there.',
    ],
    'frame-refused': [
      'The frame’s own server does not let this page show it.',
      'Have that server send no X-Frame-Options for the frame’s page and, if it sends “frame-ancestors”, name your site there.',
    ],
    'not-loaded': [
      'The browser could not load the script.',
      'Open the script’s address in a tab. Where you see no code, correct it; where you see code, look for another red line in the console that names the script or the policy, and paste it here too.',
    ],
    optimized: [
      'A plugin that optimizes has written the script anew, but kept its “integrity”: the browser refuses such a file.',
      'Exclude exosome-faq.min.js in the plugin’s settings for JavaScript, and empty its cache.',
    ],
    preview: [
      'This is the address at which the page is edited.',
      'Publish the page and look at its public address: many editors run no scripts while you edit.',
    ],
    setting: [
      'The widget works, but one of its settings has no valid value.',
      'Correct the value on the tag. Until then, the default takes its place.',
    ],
    'wrong-address': [
      'This address is not that of the file exosome-faq.min.js.',
      'Upload exosome-faq.min.js to your own site, and use its address there: it ends in exosome-faq.min.js.',
    ],
  } satisfies Record<Cause | OtherCause, Words>,
  reasons: {
    absent:
      'Neither the tag nor the script line is here. Many editors have a block for “custom HTML”; in others, such code is dropped without a word.',
    blocker: 'The browser says that one of its extensions has stopped the request.',
    cors: 'With “crossorigin”, “integrity” or type="module", the browser wants that server’s permission before it runs the file.',
    disk: 'From a disk, the browser loads no modules and nothing with “crossorigin”. For a try, take these and “integrity” off the line.',
    frame: 'Its “sandbox” does not have allow-scripts, so the page in it stays as it came.',
    'frame-policy': 'The page tells the browser which frames it may show, and this one is not among them.',
    doubled: 'A paragraph ends where a heading or a list begins, and the tag ends with it.',
    embed:
      'Since version 5.9, WordPress loads it only for a frame with a quote before it, and hides the frame until it has told its height.',
    'frame-refused':
      'The server that has the frame’s page says, by X-Frame-Options or “frame-ancestors”, which sites may show it.',
    'frame-silent': 'Its page did not come, or its script did not run.',
    hash: '“integrity” lets one exact file through. This one is of another version, was changed on its way, or may not be read because “crossorigin” is missing.',
    hidden: 'The widget is on the page, but this keeps it out of sight.',
    insecure:
      'A secure page loads neither a script nor a frame from an insecure address, and WordPress makes no frame of one.',
    local:
      'Addresses such as 127.0.0.1, localhost, file: or C:\\ mean whatever computer the page is looked at on. It may work on yours.',
    'no-script':
      'Without its script, the tag shows only the text that stands inside it. Many editors take scripts away and leave the rest.',
    'no-tag': 'The script shows the questions where a tag, a div or “data-mount” asks for them.',
    'not-found': 'The server answers with an error, or with a page in place of the file.',
    'not-loaded':
      'This line does not say. The address may be wrong, the server may be down, or a policy or an extension may have stopped it.',
    'not-working':
      'The script tries itself out before it begins. Where other scripts have changed the browser’s own functions, it doesn’t start, and your own text stays.',
    'old-browser': 'It lacks what the script is written in.',
    optimized: '“integrity” lets one exact file through, and a minified or combined copy is another.',
    place: 'Only some elements can have content of this kind inside, a <div> for one.',
    policy: 'The page tells the browser which scripts it may run, and exosome-faq.min.js is not among them.',
    preview: 'An editor shows a sketch of the page, not the page.',
    rewritten:
      'An editor, an optimizer or a consent tool has put another type, another attribute, other quotes or plain text in its place. The script stores nothing and asks for nothing, so it needs no consent.',
    'second-version': 'A tag can belong to one version only, so the one that loaded first stays.',
    setting: 'The widget has told the console so.',
    stripped:
      'Many editors drop tags that they do not know, and keep the words. WordPress does so (KSES) with what Authors and Contributors save: there, take “WordPress for authors” from the builder.',
    taken: 'In a page, a name belongs to the first script that asks for it, so the widget doesn’t start.',
    'trusted-types': 'The policy allows only the names in its list, and the script asks for another.',
    'wrong-address': 'Sharing services and code sites show a page about the file, or send it as plain text.',
  } satisfies Record<Cause | OtherCause, string>,
};

export const es: typeof en = {
  intro: 'Averigüe por qué. Todo ocurre en esta página; nada de lo que pegue se envía, se ejecuta ni se carga.',
  label: 'Lo que tiene',
  hint: 'Pegue algo de esto, o todo, una cosa debajo de otra: la dirección de la página; su código fuente (en el navegador: “Ver código fuente”, seleccionar todo, copiar); sus cabeceras (content-security-policy: …); líneas rojas o amarillas de la consola del navegador.',
  check: 'Comprobar',
  line: 'Comprobación para la consola',
  lineTitle: 'O deje que la propia página lo diga',
  lineHow:
    'Abra la página en la que falta el widget, abra la consola del navegador (F12, “Consola”), pegue esta línea y pulse Intro. Mira, dice lo que encuentra y no deja nada. Si el script no se ejecutó, o un marco queda vacío, lo vuelve a pedir, y nada más. Algunos navegadores piden escribir antes una frase que ellos mismos indican, como “allow pasting”.',
  empty:
    'Todavía no hay nada que comprobar. Pegue la dirección de la página, su código fuente o una línea de su consola.',
  unread:
    'Este texto no dice nada de una página. Pegue el código fuente de la página, sus cabeceras, o una línea de su consola que nombre exosome-faq.',
  reading: 'Leyendo…',
  well: 'No se encontró ningún problema.',
  found: (count) => (count === 1 ? 'Hay una cosa que revisar.' : `Hay ${count} cosas que revisar.`),
  why: 'Por qué: ',
  todo: 'Qué hacer: ',
  about: 'En la página',
  code: (number) => `Para copiar, del punto ${number}`,
  doubts: {
    frame: () => 'La línea no nombra la página del marco: esto vale si se trata del marco del widget.',
    name: () => 'Si la página tiene una sola línea del script, otro script de ella ha tomado el nombre exosome-faq.',
    section: () => 'Esto vale si pegó la página entera: lo que falta puede estar en otra parte de ella.',
    version: (version) => `Esto vale si su archivo es de la versión ${version}: otra versión tiene otro hash.`,
  },
  next: {
    far: 'Desde aquí no puedo mirar otro sitio, porque no se envía nada. Abra la página, elija “Ver código fuente” y péguelo aquí; o ejecute la comprobación de abajo en la consola de la página.',
    unreachable: 'La dirección no respondió. ¿Está bien escrita, y funciona el sitio?',
    bundle:
      'La línea del script o la etiqueta no está en este texto. Si la trae una aplicación o un gestor de etiquetas, ejecute la comprobación de abajo en su página; si no, falta.',
    frame:
      'El widget está en un marco, y desde aquí no veo su interior: su propio servidor puede prohibir que otros sitios lo muestren. Si el marco queda vacío, ejecute la comprobación de abajo en la consola de la página: pregunta al marco si está. O pegue líneas rojas de esa consola.',
    headers:
      'Las cabeceras de la página no estaban en lo que pegó. Si el widget sigue sin verse, ejecute la comprobación de abajo en la consola de la página: ve lo que hacen las cabeceras.',
    address:
      'Ponga la dirección de la página en la primera línea, y también podré decir qué permite su política de sus propios archivos.',
    stays:
      'Si el widget sigue sin verse, ejecute la comprobación de abajo en la consola de la página: ve los estilos y los scripts que llegan después.',
  },
  causes: {
    ...causas.causes,
    blocker: [
      'Una extensión de este navegador bloquea el script.',
      'Pruebe una ventana privada sin extensiones. Quien tenga la misma extensión ve el texto propio de su página.',
    ],
    doubled: [
      'El texto está una segunda vez en la página, debajo del widget: WordPress ha puesto párrafos alrededor de la etiqueta.',
      'Tome “Bloque de WordPress” del generador. Tiene un div, y queda entero.',
    ],
    embed: [
      'WordPress no ha cargado su script wp-embed en esta página, así que los visitantes ven el aviso de seguridad y un enlace, o un marco que se desplaza.',
      'Compile de nuevo dist/embed/ con EXOSOME_FAQ_URL y pulse Actualizar en la entrada. Si no ayuda, un plugin o el tema ha desactivado los contenidos incrustados o retiene wp-embed: exclúyalo ahí.',
    ],
    'frame-refused': [
      'El propio servidor del marco no deja que esta página lo muestre.',
      'Haga que ese servidor no envíe X-Frame-Options para la página del marco y, si envía “frame-ancestors”, que nombre allí su sitio.',
    ],
    'not-loaded': [
      'El navegador no pudo cargar el script.',
      'Abra la dirección del script en una pestaña. Si no ve código, corríjala; si lo ve, busque en la consola otra línea roja que nombre el script o la política, y péguela aquí también.',
    ],
    optimized: [
      'Un plugin que optimiza ha reescrito el script, pero conserva su “integrity”: el navegador rechaza un archivo así.',
      'Excluya exosome-faq.min.js en los ajustes de JavaScript del plugin y vacíe su caché.',
    ],
    preview: [
      'Esta es la dirección en la que se edita la página.',
      'Publique la página y mire su dirección pública: muchos editores no ejecutan scripts mientras se edita.',
    ],
    setting: [
      'El widget funciona, pero uno de sus ajustes no tiene un valor válido.',
      'Corrija el valor en la etiqueta. Hasta entonces vale el valor predeterminado.',
    ],
    'wrong-address': [
      'Esta dirección no es la del archivo exosome-faq.min.js.',
      'Suba exosome-faq.min.js a su propio sitio y use su dirección de allí: termina en exosome-faq.min.js.',
    ],
  },
  reasons: {
    absent:
      'Ni la etiqueta ni la línea del script están aquí. Muchos editores tienen un bloque de “HTML personalizado”; otros quitan ese código sin avisar.',
    blocker: 'El navegador dice que una de sus extensiones detuvo la petición.',
    cors: 'Con “crossorigin”, “integrity” o type="module", el navegador quiere el permiso de ese servidor antes de ejecutar el archivo.',
    disk: 'Desde un disco, el navegador no carga módulos ni nada con “crossorigin”. Para probar, quítelos de la línea, junto con “integrity”.',
    frame: 'Su “sandbox” no tiene allow-scripts, así que la página de dentro queda como llegó.',
    'frame-policy': 'La página dice al navegador qué marcos puede mostrar, y este no está entre ellos.',
    doubled: 'Un párrafo termina donde empieza un encabezado o una lista, y la etiqueta termina con él.',
    embed:
      'Desde la versión 5.9, WordPress solo lo carga para un marco con una cita delante, y oculta el marco hasta que ha dicho su altura.',
    'frame-refused':
      'El servidor que tiene la página del marco dice, con X-Frame-Options o “frame-ancestors”, qué sitios pueden mostrarla.',
    'frame-silent': 'Su página no llegó, o su script no se ejecutó.',
    hash: '“integrity” deja pasar un solo archivo exacto. Este es de otra versión, cambió por el camino, o no se deja leer porque falta “crossorigin”.',
    hidden: 'El widget está en la página, pero esto impide verlo.',
    insecure:
      'Una página segura no carga ni scripts ni marcos de una dirección insegura, y WordPress no hace ningún marco de ella.',
    local:
      'Direcciones como 127.0.0.1, localhost, file: o C:\\ nombran el ordenador en el que se mira la página. En el suyo puede funcionar.',
    'no-script':
      'Sin su script, la etiqueta solo muestra el texto que hay dentro de ella. Muchos editores quitan los scripts y dejan lo demás.',
    'no-tag': 'El script muestra las preguntas donde una etiqueta, un div o “data-mount” las pide.',
    'not-found': 'El servidor responde con un error, o con una página en lugar del archivo.',
    'not-loaded':
      'Esta línea no lo dice. La dirección puede estar mal, el servidor puede no funcionar, o una política o una extensión pudo detenerlo.',
    'not-working':
      'El script se prueba a sí mismo antes de empezar. Si otros scripts cambiaron funciones del navegador, se aparta y queda el texto de usted.',
    'old-browser': 'Le falta aquello en lo que está escrito el script.',
    optimized: '“integrity” deja pasar un solo archivo exacto, y una copia minificada o combinada es otra.',
    place: 'Solo algunos elementos pueden llevar dentro un contenido de este tipo, por ejemplo un <div>.',
    policy: 'La página dice al navegador qué scripts puede ejecutar, y exosome-faq.min.js no está entre ellos.',
    preview: 'Un editor muestra un boceto de la página, no la página.',
    rewritten:
      'Un editor, un optimizador o un aviso de consentimiento puso en su lugar otro tipo, otro atributo, otras comillas o simple texto. El script no guarda ni pide nada, así que no necesita consentimiento.',
    'second-version': 'Una etiqueta solo puede ser de una versión, así que la otra se aparta.',
    setting: 'El widget lo dijo en la consola.',
    stripped:
      'Muchos editores quitan las etiquetas que no conocen y dejan las palabras. WordPress lo hace (KSES) con lo que guardan Autores y Colaboradores: ahí, tome “WordPress para autores” del generador.',
    taken: 'En una página, un nombre es del primer script que lo pide, así que el widget se aparta.',
    'trusted-types': 'La política solo permite los nombres de su lista, y el script pide otro.',
    'wrong-address':
      'Los servicios para compartir y los sitios de código muestran una página sobre el archivo, o lo envían como simple texto.',
  },
};
