/** What the builder says about each way onto a page, and the places of the snippets. */
export const en = {
  places: {
    page: 'In the page, where the questions should stand',
    css: "In the site's style sheet",
    wordpressPost: 'In the post, on a line of its own',
    wixAddress: 'Custom Element: Server URL',
    wixTag: 'Custom Element: Tag Name',
    wixAttributes: 'Custom Element: Set Attributes (name: value)',
    wixCss: 'In Wix Studio: Code, CSS, global.css',
    squarespaceBlock: 'In a Code block',
    squarespaceCss: 'Website Tools: Custom CSS',
    webflowEmbed: 'In a Code Embed element',
    webflowHead: 'Site settings: Custom code, Head code',
    drupalBody: 'In the text, as source',
    drupalAllowed: 'Add to the allowed HTML tags of the text format',
    drupalLibrary: 'THEME.libraries.yml',
    drupalInfo: 'THEME.info.yml',
    drupalCss: "In the theme's style sheet",
    gtmTag: 'Custom HTML tag (the questions come at the end of the page)',
    gtmDiv: 'Or: in the page, where the questions should stand',
    gtmDivTag: 'Or: Custom HTML tag, for the div in the page',
  },
  targets: {
    line: {
      name: 'One line',
      when: 'You write the HTML of the page yourself and want the least to paste.',
      steps: [
        'Put the files on your server, or name the place where they are.',
        'Paste the line where the questions should stand.',
        'Open the page and open one answer.',
      ],
      refused: [
        'You see nothing: the editor has dropped the script. Use the div, whose text stays in view.',
        'You see the line itself as text: the editor takes no HTML there. Look for a block or field for code.',
        'The console names Content-Security-Policy: add the directives below to the policy of your site.',
        'The console names integrity: the file on the server is another version. Copy the line and the file together.',
      ],
    },
    tag: {
      name: 'Tag and script',
      when: 'You write the HTML yourself and want the script once, or questions of your own between the tags.',
      steps: [
        'Put the files on your server, or name the place where they are.',
        'Paste both lines where the questions should stand. The script line may also stand in the head of the page.',
        'Open the page and open one answer.',
      ],
      refused: [
        'You see nothing: the editor has dropped the tag, which it does not know. Use the div.',
        'You see the text of your own questions only: the script is missing or blocked. The console says which.',
        'The console names Content-Security-Policy: add the directives below to the policy of your site.',
      ],
    },
    div: {
      name: 'Div with all text',
      when: 'Your editor drops tags that it does not know, or your readers should see the text even where no script runs.',
      steps: [
        'Put the files on your server, or name the place where they are.',
        'Switch the editor to HTML or source, and paste everything where the questions should stand.',
        'Open the page. With the script there is a button that shows all answers.',
      ],
      refused: [
        'You see the text but no button that shows all answers: the script line was dropped. Put that line into the theme, the head of the site or a tag manager. The text can stay as it is.',
        'You see the text without panels: the editor drops details and summary as well. Use the frame.',
        'The console names Content-Security-Policy: add the directives below to the policy of your site.',
      ],
    },
    wordpress: {
      name: 'WordPress address',
      when: 'You write posts in WordPress and may not add scripts there. The editor makes a frame of the address.',
      steps: [
        'The files must be built with their own address: EXOSOME_FAQ_URL=https://clinic.example/faq/ npm run build.',
        'Open the page in the block editor.',
        'Paste the address on an empty line, or add an Embed block and paste it there.',
        'Publish, and look at the page as a visitor.',
      ],
      refused: [
        'You see a link, not a frame: the address does not name an oEmbed document, because it was built without its address, or WordPress cannot reach it. Build again, then press Try again.',
        'You want other settings, your own colours or your own questions: the frame cannot carry them. Use the div in a Custom HTML block, if your role may add scripts; colours go to Appearance, Customize, Additional CSS.',
        'Your security plugin blocks frames: add the directive below to the policy of your site.',
        'There is no hash here: WordPress loads a page of ours, not a script of ours.',
      ],
    },
    wix: {
      name: 'Wix',
      when: 'Your site is made with Wix or Wix Studio, on a plan with your own domain.',
      steps: [
        'In the Wix Editor: Add Elements, Embed, Custom Element. In Wix Studio: Add Elements, Embed & Social, Custom Element.',
        'Click Choose Source, choose Server URL, and paste the address. It must begin with https.',
        'Paste the tag name.',
        'Click Set Attributes and enter each attribute of the list: the name before the colon, the value after it.',
        'Make the element high enough for open answers, and publish. It does not run in the editor.',
      ],
      refused: [
        'You see nothing on the published site: Wix runs custom elements only on plans with a domain of your own. Use Embed HTML with the frame.',
        'Your colours do not show: only Wix Studio has a style sheet of its own (Code, CSS). In the Wix Editor, use Embed HTML with the div.',
        'Wix takes no hash: it makes the script line itself. If you need one, paste the script line with its hash under Settings, Custom Code, and the tag name here.',
        'Share links are missing: name the address to share, because your page may be shown in a frame.',
      ],
    },
    squarespace: {
      name: 'Squarespace',
      when: 'Your site is made with Squarespace, on a plan that allows code blocks with JavaScript.',
      steps: [
        'Edit the page, click Add block, and choose Code.',
        'Leave the mode at HTML, turn Display source off, and paste everything.',
        'Save, and open the page in a private window: the script does not run while you are logged in.',
        'For colours: Pages, Website Tools, Custom CSS.',
      ],
      refused: [
        'You see the text but no button that shows all answers: you are logged in, or your plan allows no JavaScript. The text stays readable.',
        'You see the code itself: Display source is on. Turn it off.',
        'Custom CSS reports an error: its checker does not know that notation. Write the colour as #rrggbb.',
      ],
    },
    webflow: {
      name: 'Webflow',
      when: 'Your site is made with Webflow, on a paid plan, which custom code needs.',
      steps: [
        'In the Designer, open the Add panel and drag a Code Embed to its place.',
        'Paste everything, and click Save & Close. It may have 50,000 characters.',
        'For colours: Site settings, Custom code, Head code.',
        'Publish. In the Designer you see the text only; the script runs on the published site.',
      ],
      refused: [
        'You see the text but no button that shows all answers: the site is not published, or its plan runs no custom code. The text stays readable.',
        'The editor says that the code is too long: shorten the answers of your own, or use the tag instead of the div.',
        'Your site has a Content-Security-Policy: colours in the head need a word in style-src. See the directives below.',
      ],
    },
    drupal: {
      name: 'Drupal',
      when: 'Your site is made with Drupal. The text goes into a restricted format; the theme loads the script.',
      steps: [
        'Configuration, Content authoring, Text formats and editors: configure the format that your text has.',
        'Add the tags to Allowed HTML tags; with CKEditor 5, to Source editing, Manually editable HTML tags. Save.',
        'Edit the text, click Source, paste the div, and save.',
        'Put the library into THEME.libraries.yml and its name into THEME.info.yml, where THEME is the name of your theme. Lines of a list that is already there stay.',
        'Configuration, Development, Performance: Clear all caches.',
      ],
      refused: [
        'You see the text without panels: the text format drops details and summary. Check the list of allowed tags.',
        'You see the text but no button that shows all answers: the library is not attached, or the format drops data-exosome-faq. Look for both in the source of the page.',
        'You may not change the theme: load the script with Google Tag Manager, and keep the div.',
      ],
    },
    gtm: {
      name: 'Google Tag Manager',
      when: 'Somebody else owns the pages, and you may only publish tags.',
      steps: [
        'Tags, New, Tag Configuration, Custom HTML.',
        'Paste the line. It puts the questions at the end of the page.',
        'To choose the place, paste the div into the page and the second line into the tag instead.',
        'Triggering: choose the pages that should have the questions. Save, Preview, Submit.',
      ],
      refused: [
        'You see nothing: the trigger did not fire, the visitor has not consented, or a blocker stops Tag Manager. Only the div stays readable then.',
        'Questions of your own are missing: the line cannot carry them. Use the div.',
        'Tag Manager keeps only the address of a script: the hash is dropped. Where your policy asks for one, load the script from the page.',
        'The console names Content-Security-Policy: add the directives below to those of Tag Manager itself.',
      ],
    },
    // react, vue, angular and server have their words here
    frame: {
      name: 'Frame',
      when: 'No script of ours may run in your page: a portal, an intranet, a strict policy.',
      steps: [
        'Put the files on your server, with the folder embed beside the script.',
        'Paste both lines where the questions should stand. The second one gives the frame its height.',
        'Open the page and open one answer: the frame grows.',
      ],
      refused: [
        'You see an empty box: the policy allows no frame from there, or the server of the files forbids frames (X-Frame-Options, frame-ancestors). Add the directives below, or change the headers of that folder.',
        'The frame scrolls: the second line is missing. It works without it, but does not grow.',
        'Colours, own questions and structured data are missing: a frame cannot carry them. Use the div.',
      ],
    },
  },
};
