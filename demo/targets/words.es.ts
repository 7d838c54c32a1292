import type { en } from './words.en.js';

export const es: typeof en = {
  places: {
    page: 'En la página, donde deben estar las preguntas',
    css: 'En la hoja de estilo del sitio',
    wordpressPost: 'En la entrada, sola en una línea',
    wixAddress: 'Custom Element: Server URL',
    wixTag: 'Custom Element: Tag Name',
    wixAttributes: 'Custom Element: Set Attributes (nombre: valor)',
    wixCss: 'En Wix Studio: Code, CSS, global.css',
    squarespaceBlock: 'En un bloque de código (Code)',
    squarespaceCss: 'Website Tools: Custom CSS',
    webflowEmbed: 'En un elemento Code Embed',
    webflowHead: 'Site settings: Custom code, Head code',
    drupalBody: 'En el texto, como código fuente',
    drupalAllowed: 'Añadir a las etiquetas HTML permitidas del formato de texto',
    drupalLibrary: 'THEME.libraries.yml',
    drupalInfo: 'THEME.info.yml',
    drupalCss: 'En la hoja de estilo del tema',
    gtmTag: 'Etiqueta HTML personalizada (las preguntas salen al final de la página)',
    gtmDiv: 'O bien: en la página, donde deben estar las preguntas',
    gtmDivTag: 'O bien: etiqueta HTML personalizada, para el div de la página',
    terminal: 'En una terminal, en la carpeta de su aplicación',
  },
  targets: {
    line: {
      name: 'Una línea',
      when: 'Usted mismo escribe el HTML de la página y quiere pegar lo menos posible.',
      steps: [
        'Ponga los archivos en su servidor, o indique dónde están.',
        'Pegue la línea donde deben estar las preguntas.',
        'Abra la página y abra una respuesta.',
      ],
      refused: [
        'No ve nada: el editor ha quitado el script. Use el div, cuyo texto queda a la vista.',
        'Ve la línea misma como texto: ahí el editor no acepta HTML. Busque un bloque o un campo para código.',
        'La consola nombra Content-Security-Policy: añada las directivas de abajo a la política de su sitio.',
        'La consola nombra integrity: el archivo del servidor es de otra versión. Copie juntos la línea y el archivo.',
      ],
    },
    tag: {
      name: 'Etiqueta y script',
      when: 'Usted mismo escribe el HTML y quiere cargar el script una sola vez, o poner preguntas propias entre las etiquetas.',
      steps: [
        'Ponga los archivos en su servidor, o indique dónde están.',
        'Pegue las dos líneas donde deben estar las preguntas. La del script puede estar también en el head de la página.',
        'Abra la página y abra una respuesta.',
      ],
      refused: [
        'No ve nada: el editor ha quitado la etiqueta, que no conoce. Use el div.',
        'Solo ve el texto de sus propias preguntas: el script falta o está bloqueado. La consola dice cuál de las dos cosas.',
        'La consola nombra Content-Security-Policy: añada las directivas de abajo a la política de su sitio.',
      ],
    },
    div: {
      name: 'Div con todo el texto',
      when: 'Su editor quita las etiquetas que no conoce, o sus lectores deben ver el texto aunque no funcione ningún script.',
      steps: [
        'Ponga los archivos en su servidor, o indique dónde están.',
        'Cambie el editor a HTML o código fuente y péguelo todo donde deben estar las preguntas.',
        'Abra la página. Con el script hay un botón que muestra todas las respuestas.',
      ],
      refused: [
        'Ve el texto, pero no el botón que muestra todas las respuestas: se ha quitado la línea del script. Póngala en el tema, en el head del sitio o en un gestor de etiquetas. El texto puede quedarse como está.',
        'Ve el texto sin paneles: el editor quita también details y summary. Use el marco.',
        'La consola nombra Content-Security-Policy: añada las directivas de abajo a la política de su sitio.',
      ],
    },
    wordpress: {
      name: 'Dirección para WordPress',
      when: 'Usted escribe en WordPress y ahí no puede añadir scripts. El editor hace un marco de la dirección.',
      steps: [
        'Los archivos deben compilarse con su propia dirección: EXOSOME_FAQ_URL=https://clinic.example/faq/ npm run build.',
        'Abra la página en el editor de bloques.',
        'Pegue la dirección en una línea vacía, o añada un bloque Incrustado y péguela ahí.',
        'Publique y mire la página como visitante.',
      ],
      refused: [
        'Ve un enlace y no un marco: la dirección no nombra ningún documento oEmbed, porque se compiló sin su dirección, o WordPress no puede llegar a ella. Compile de nuevo y pulse Volver a intentarlo.',
        'Quiere otros ajustes, sus colores o sus preguntas: el marco no puede llevarlos. Use el div en un bloque HTML personalizado, si su perfil puede añadir scripts; los colores van en Apariencia, Personalizar, CSS adicional.',
        'Su plugin de seguridad bloquea los marcos: añada la directiva de abajo a la política de su sitio.',
        'Aquí no hay hash: WordPress carga una página nuestra, no un script nuestro.',
      ],
    },
    wix: {
      name: 'Wix',
      when: 'Su sitio está hecho con Wix o Wix Studio, con un plan que tiene dominio propio.',
      steps: [
        'En el Editor de Wix: Add Elements, Embed, Custom Element. En Wix Studio: Add Elements, Embed & Social, Custom Element.',
        'Pulse Choose Source, elija Server URL y pegue la dirección. Debe empezar por https.',
        'Pegue el nombre de la etiqueta.',
        'Pulse Set Attributes y escriba cada atributo de la lista: el nombre está antes de los dos puntos, y el valor después.',
        'Haga el elemento lo bastante alto para las respuestas abiertas y publique. En el editor no funciona.',
      ],
      refused: [
        'No ve nada en el sitio publicado: Wix solo ejecuta elementos personalizados en planes con dominio propio. Use Embed HTML con el marco.',
        'No se ven sus colores: solo Wix Studio tiene una hoja de estilo propia (Code, CSS). En el Editor de Wix, use Embed HTML con el div.',
        'Wix no acepta ningún hash: él mismo hace la línea del script. Si necesita uno, pegue la línea del script con su hash en Settings, Custom Code, y aquí el nombre de la etiqueta.',
        'Faltan los enlaces para compartir: indique la dirección que se comparte, porque su página puede mostrarse en un marco.',
      ],
    },
    squarespace: {
      name: 'Squarespace',
      when: 'Su sitio está hecho con Squarespace, con un plan que permite bloques de código con JavaScript.',
      steps: [
        'Edite la página, pulse Add block y elija Code.',
        'Deje el modo en HTML, desactive Display source y péguelo todo.',
        'Guarde y abra la página en una ventana privada: el script no funciona mientras usted tiene la sesión abierta.',
        'Para los colores: Pages, Website Tools, Custom CSS.',
      ],
      refused: [
        'Ve el texto, pero no el botón que muestra todas las respuestas: tiene la sesión abierta, o su plan no permite JavaScript. El texto se puede leer igualmente.',
        'Ve el código mismo: Display source está activado. Desactívelo.',
        'Custom CSS indica un error: no conoce esa forma de escribir el color. Escríbalo como #rrggbb.',
      ],
    },
    webflow: {
      name: 'Webflow',
      when: 'Su sitio está hecho con Webflow, con un plan de pago, que es lo que necesita el código propio.',
      steps: [
        'En el Designer, abra el panel Add y arrastre un Code Embed a su lugar.',
        'Péguelo todo y pulse Save & Close. Puede tener 50 000 caracteres.',
        'Para los colores: Site settings, Custom code, Head code.',
        'Publique. En el Designer solo ve el texto; el script funciona en el sitio publicado.',
      ],
      refused: [
        'Ve el texto, pero no el botón que muestra todas las respuestas: el sitio no está publicado, o su plan no ejecuta código propio. El texto se puede leer igualmente.',
        'El editor dice que el código es demasiado largo: acorte sus propias respuestas, o use la etiqueta en lugar del div.',
        'Su sitio tiene una Content-Security-Policy: los colores del head necesitan una palabra en style-src. Vea las directivas de abajo.',
      ],
    },
    drupal: {
      name: 'Drupal',
      when: 'Su sitio está hecho con Drupal. El texto va en un formato restringido; el tema carga el script.',
      steps: [
        'Configuración, Autoría de contenido, Formatos de texto y editores: configure el formato que tiene su texto.',
        'Añada las etiquetas a las etiquetas HTML permitidas; con CKEditor 5, a Edición de código fuente, etiquetas HTML editables a mano. Guarde.',
        'Edite el texto, pulse Código fuente, pegue el div y guarde.',
        'Ponga la biblioteca en THEME.libraries.yml y su nombre en THEME.info.yml; THEME es el nombre de su tema. Las líneas de una lista que ya existe se quedan.',
        'Configuración, Desarrollo, Rendimiento: Limpiar todas las cachés.',
      ],
      refused: [
        'Ve el texto sin paneles: el formato de texto quita details y summary. Revise la lista de etiquetas permitidas.',
        'Ve el texto, pero no el botón que muestra todas las respuestas: la biblioteca no está enlazada, o el formato quita data-exosome-faq. Busque las dos cosas en el código fuente de la página.',
        'No puede cambiar el tema: cargue el script con Google Tag Manager y conserve el div.',
      ],
    },
    gtm: {
      name: 'Google Tag Manager',
      when: 'Las páginas son de otras personas y usted solo puede publicar etiquetas.',
      steps: [
        'Etiquetas, Nueva, Configuración de la etiqueta, HTML personalizado.',
        'Pegue la línea. Pone las preguntas al final de la página.',
        'Para elegir el lugar, pegue el div en la página y, en la etiqueta, la otra línea.',
        'Activación: elija las páginas que deben tener las preguntas. Guarde, obtenga una vista previa y envíe.',
      ],
      refused: [
        'No ve nada: el activador no se ha disparado, el visitante no ha dado su consentimiento, o un bloqueador detiene Tag Manager. Entonces solo el div se puede leer.',
        'Faltan sus propias preguntas: la línea no puede llevarlas. Use el div.',
        'Tag Manager solo conserva la dirección de un script: el hash se pierde. Si su política lo exige, cargue el script desde la página.',
        'La consola nombra Content-Security-Policy: añada las directivas de abajo a las del propio Tag Manager.',
      ],
    },
    react: {
      name: 'React',
      when: 'Su sitio o portal es una aplicación hecha con React 19.',
      steps: [
        'Ejecute npm pack en la carpeta de este proyecto. Hace el archivo que instala la primera línea; póngalo en la carpeta de su aplicación.',
        'Añada el componente y, si la hay, la hoja de estilo.',
        'Ponga <ExosomeQuestions /> donde deben estar las preguntas.',
        'Compile la aplicación y abra una respuesta.',
      ],
      refused: [
        'La consola nombra Content-Security-Policy: añada las directivas de abajo. Son para la aplicación compilada; un servidor de desarrollo necesita más.',
        'Su política no tiene trusted-types: deje fuera esa directiva. Ya la tiene: añada los nombres a ella.',
        'La consola avisa de otra versión: la página carga también el script. Basta con uno de los dos.',
        'Aquí no hay hash, porque el archivo lo hace su empaquetador. Si su política pide uno, deje que lo escriba él.',
      ],
    },
    vue: {
      name: 'Vue',
      when: 'Su sitio o portal es una aplicación hecha con Vue 3 y Vite.',
      steps: [
        'Ejecute npm pack en la carpeta de este proyecto. Hace el archivo que instala la primera línea; póngalo en la carpeta de su aplicación.',
        'Indique a Vue que la etiqueta no es un componente suyo: añada isCustomElement a su configuración.',
        'Añada el componente y ponga <ExosomeQuestions /> donde deben estar las preguntas.',
        'Compile la aplicación y abra una respuesta.',
      ],
      refused: [
        'La consola dice que Vue no encuentra un componente (failed to resolve component): falta isCustomElement en la configuración.',
        'La consola nombra Content-Security-Policy: añada las directivas de abajo. Son para la aplicación compilada; un servidor de desarrollo necesita más.',
        'Su política no tiene trusted-types: deje fuera esa directiva. Ya la tiene: añada los nombres a ella. Uno de ellos es para el propio Vue.',
        'Aquí no hay hash, porque el archivo lo hace su empaquetador. Si su política pide uno, deje que lo escriba él.',
      ],
    },
    angular: {
      name: 'Angular',
      when: 'Su sitio o portal es una aplicación hecha con Angular.',
      steps: [
        'Ejecute npm pack en la carpeta de este proyecto. Hace el archivo que instala la primera línea; póngalo en la carpeta de su aplicación.',
        'Añada el componente y, si ha elegido el aspecto, la regla a la hoja de estilo global.',
        'Nombre ExosomeQuestions en los imports de un componente y ponga <app-exosome-questions /> en su plantilla.',
        'Compile la aplicación y abra una respuesta.',
      ],
      refused: [
        'Angular dice que no conoce la etiqueta (is not a known element): falta CUSTOM_ELEMENTS_SCHEMA en los schemas del componente.',
        'La consola nombra Content-Security-Policy: añada las directivas de abajo a las que ya tiene su aplicación de Angular. Son para una aplicación compilada, no para una que se compila en la página.',
        'Su política no tiene trusted-types: deje fuera esa directiva. Ya la tiene: añada los nombres a ella.',
        'Aquí no hay hash, porque el archivo lo hace su compilación. Angular los escribe si subresourceIntegrity está activado.',
      ],
    },
    server: {
      name: 'Desde un servidor',
      when: 'Sus páginas salen de Node, y el texto debe estar a la vista antes de que llegue ningún script.',
      steps: [
        'Ejecute npm pack en la carpeta de este proyecto. Hace el archivo que instala la primera línea; póngalo en la carpeta de su aplicación.',
        'Ponga los archivos donde dice la línea del script, de la misma versión que el paquete.',
        'Ejecute node server.mjs, o lleve lo que necesite a su propio servidor: la llamada, el nonce y la línea del script.',
        'Abra la página y ábrala otra vez sin JavaScript: todas las respuestas están a la vista.',
      ],
      refused: [
        'El texto llega sin su aspecto: el nonce de la cabecera no es el de la página. Una caché ha guardado uno de los dos; envíe la página sin caché.',
        'La consola nombra Content-Security-Policy: añada las directivas de abajo a la política de su sitio, con un nonce nuevo en cada respuesta.',
        'La consola nombra integrity: el archivo del servidor es de otra versión que el paquete. Copie los dos juntos.',
        'El servidor se detiene con un TypeError: nombra la opción que no existe o que tiene un valor equivocado.',
      ],
    },
    frame: {
      name: 'Marco',
      when: 'Ningún script nuestro puede funcionar en su página: un portal, una intranet, una política estricta.',
      steps: [
        'Ponga los archivos en su servidor, con la carpeta embed al lado del script.',
        'Pegue las dos líneas donde deben estar las preguntas. La segunda da al marco su altura.',
        'Abra la página y abra una respuesta: el marco crece.',
      ],
      refused: [
        'Ve una caja vacía: la política no permite ningún marco de ahí, o el servidor de los archivos prohíbe los marcos (X-Frame-Options, frame-ancestors). Añada las directivas de abajo, o cambie las cabeceras de esa carpeta.',
        'El marco tiene barra de desplazamiento: falta la segunda línea. Funciona sin ella, pero no crece.',
        'Faltan los colores, las preguntas propias y los datos estructurados: un marco no puede llevarlos. Use el div.',
      ],
    },
  },
};
