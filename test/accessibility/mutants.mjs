// The element, broken in named ways: each must make the checks that are named with it fail.

const editOf = (file) => (find, put) => ({ file, find, put });
const inTemplate = editOf('src/render/template.ts');
const inElement = editOf('src/element/exosome-faq.ts');
const inStyles = editOf('src/render/styles.ts');

/** One more rule, after all others. */
const rule = (css) => inStyles('`;', `${css}\`;`);

const listening = "for (const type of ['click', 'keydown', 'beforematch']) root.addEventListener(type, this);";

/** One more listener in the shadow root. */
const listener = (type, arrow) => inElement(listening, `${listening} root.addEventListener('${type}', ${arrow});`);

/**
 * `edits`: what is changed in the source; `find` stands in `file` exactly once, and `put` takes its place. `caught`: by which checks, each of
 * them.
 */
export const mutants = [
  {
    name: 'the region is on the element that is hidden',
    edits: [
      inTemplate("{ role: 'region', 'aria-labelledby': buttonId, class", '{ class'),
      inTemplate("h('div', { id: panelId,", "h('div', { role: 'region', 'aria-labelledby': buttonId, id: panelId,"),
    ],
    caught: ['no landmark is empty'],
  },
  {
    name: 'no aria-expanded',
    edits: [
      inTemplate("'aria-expanded': String(isOpen), ", ''),
      inElement("button.setAttribute('aria-expanded', String(isOpen));", ''),
    ],
    caught: ['says “collapsed”'],
  },
  {
    name: 'aria-expanded stays as it was',
    edits: [inElement("button.setAttribute('aria-expanded', String(isOpen));", '')],
    caught: ['says “collapsed”'],
  },
  {
    name: 'aria-expanded says the opposite',
    edits: [
      inTemplate("'aria-expanded': String(isOpen)", "'aria-expanded': String(!isOpen)"),
      inElement("'aria-expanded', String(isOpen)", "'aria-expanded', String(!isOpen)"),
    ],
    caught: ['says “collapsed”'],
  },
  {
    name: 'the text of closed answers is left in view',
    edits: [rule('[hidden] { display: block !important; content-visibility: visible !important }')],
    caught: ['a closed answer has no text'],
  },
  {
    name: 'closed answers are moved out of sight, and stay in the tree',
    edits: [rule('[hidden] { display: block; content-visibility: visible; position: absolute; left: -9999px }')],
    caught: ['a closed answer has no text'],
  },
  {
    name: 'the links of closed answers stay tab stops',
    edits: [rule('[hidden=until-found] { content-visibility: visible; height: 0; overflow: hidden }')],
    caught: ['Tab passes over closed answers'],
  },
  {
    name: 'a region without a name',
    edits: [inTemplate(", 'aria-labelledby': buttonId", '')],
    // no landmark at all, then
    caught: ['a closed answer has no text'],
  },
  {
    name: 'a region with the name of another',
    edits: [inTemplate("'aria-labelledby': buttonId", "'aria-labelledby': ALL")],
    caught: ['no landmark is empty'],
  },
  {
    name: 'a reference that leads nowhere',
    edits: [inTemplate("'aria-controls': panelId", "'aria-controls': 'nowhere'")],
    caught: ['every reference leads'],
  },
  {
    name: 'ids that double',
    edits: [inTemplate('panelId = panelElementId(id)', "panelId = 'panel'")],
    caught: ['every reference leads'],
  },
  {
    name: 'questions as high as the title',
    edits: [inTemplate('part(`h${view.level + 1}`', 'part(`h${view.level}`')],
    caught: ['a heading of the level'],
  },
  {
    name: 'the title is no heading',
    edits: [inTemplate("part(`h${level}`, 'title'", "part('p', 'title'")],
    caught: ['a heading of the level'],
  },
  {
    name: 'the icon has a name that screen readers say',
    edits: [inTemplate("'icon', { 'aria-hidden': 'true' }", "'icon', { role: 'img', 'aria-label': 'plus' }")],
    caught: ['the name of each button is the question', 'no image'],
  },
  {
    name: 'the outcome of a copied link is no status',
    edits: [inTemplate("h('span', { role: 'status' })", "h('span', {})")],
    caught: ['the outcome of a copied link'],
  },
  {
    name: 'the whole widget is told to nobody',
    edits: [inTemplate("'base',\n    {", "'base',\n    { 'aria-hidden': 'true',")],
    caught: ['a transcript'],
  },
  {
    name: 'no ring around the focus',
    edits: [inStyles('outline: 3px solid', 'outline: 0 solid')],
    caught: ['the ring around the focus'],
  },
  {
    name: 'a ring of 1 px',
    edits: [inStyles('outline: 3px solid', 'outline: 1px solid')],
    caught: ['the ring around the focus'],
  },
  {
    name: 'a ring that the host cuts off',
    edits: [rule('._question:focus-visible { outline-offset: 2px }')],
    caught: ['the ring around the focus'],
  },
  {
    name: 'a pale ring',
    edits: [inStyles('var(--exosome-faq-focus, currentColor)', '#bbb')],
    caught: ['the ring around the focus'],
  },
  {
    name: 'no ring in forced colors',
    edits: [rule('@media (forced-colors: active) { :focus-visible { outline: 0; box-shadow: 0 0 0 3px } }')],
    caught: ['in forced colors'],
  },
  { name: 'text at 3:1', edits: [rule('p { color: #949494 }')], caught: ['text 7:1'] },
  {
    name: 'text that is pale in the dark alone',
    edits: [rule('@media (prefers-color-scheme: dark) { li { color: #777 } }')],
    caught: ['text 7:1'],
  },
  { name: 'a faint icon', edits: [rule('._icon { opacity: 0.3 }')], caught: ['text 7:1'] },
  {
    name: 'faint lines',
    edits: [inStyles('--exosome-faq-line, currentColor', '--exosome-faq-line, rgb(128 128 128 / 30%)')],
    caught: ['text 7:1'],
  },
  {
    name: 'a question that is pale under the pointer',
    edits: [rule('button:hover { color: #949494 }')],
    caught: ['a question under the pointer'],
  },
  {
    name: 'links without a line',
    edits: [rule('a { text-decoration: none }')],
    caught: ['links are told from the text'],
  },
  {
    name: 'arrow keys are stolen',
    edits: [listener('keydown', '(event) => event.key.startsWith("Arrow") && event.preventDefault()')],
    caught: ['arrows, Home, End'],
  },
  {
    name: 'the keyboard cannot leave',
    edits: [
      listener('keydown', '(event) => event.key === "Tab" && event.target.closest("a") && event.preventDefault()'),
    ],
    caught: ['Tab passes over closed answers'],
  },
  {
    name: 'a held Enter flickers',
    edits: [inElement("if (event.repeat && event.key === 'Enter') event.preventDefault();", '')],
    caught: ['Enter and Space that are held'],
  },
  {
    name: 'the focus is lost when its answer closes',
    edits: [inElement('if (this._hasFocus(panel) || this._hasFocus(this._details.get(id))) button.focus();', '')],
    caught: ['closing an answer by method'],
  },
  {
    name: 'the focus goes under a safety line that sticks',
    edits: [rule('._safety { position: sticky; z-index: 1; inset-block-start: 0; min-block-size: 60vh }')],
    caught: ['a focus that Tab moves is in view'],
  },
  {
    name: 'opens while the button is still down',
    edits: [listener('mousedown', '(event) => event.target.closest("button")?.click()')],
    caught: ['a press that is taken back'],
  },
  {
    name: 'wider than a phone',
    edits: [rule('._answer { min-inline-size: 400px }')],
    caught: ['a window of 320 px', '400 % zoom'],
  },
  {
    name: 'questions cut off after a line',
    edits: [rule('._question span { overflow: hidden; max-block-size: 1.5em }')],
    caught: ['a window of 320 px'],
  },
  {
    name: 'a height that text spacing breaks',
    edits: [rule('._safety { block-size: 4em; overflow: hidden }')],
    caught: ['WCAG’s text spacing'],
  },
  { name: 'letters that do not grow', edits: [rule('._safety { font-size: 16px }')], caught: ['200 % text alone'] },
  {
    name: 'buttons of 30 px',
    edits: [inStyles('min-block-size: 44px', 'block-size: 30px')],
    caught: ['a question is 44 px'],
  },
  {
    name: 'crowded links',
    edits: [rule('li + li { margin: 0 } ._sources { line-height: 1.1 }')],
    caught: ['a question is 44 px'],
  },
  {
    name: 'an answer that slides',
    edits: [rule('._answer { transition: opacity 0.2s }')],
    caught: ['nothing animates'],
  },
  {
    name: 'an icon on the wrong side',
    edits: [rule('._question:dir(rtl) { flex-direction: row-reverse }')],
    caught: ['from right to left'],
  },
  {
    name: 'sentences in the wrong direction',
    edits: [inStyles('unicode-bidi: var(--_bidi)', 'unicode-bidi: normal')],
    caught: ['from right to left'],
  },
  {
    name: 'horizontal in a vertical page',
    edits: [rule('._base { writing-mode: horizontal-tb }')],
    caught: ['vertical: the tree'],
  },
  {
    name: 'text in no language of its own',
    edits: [inTemplate('      lang: content.lang,\n', '')],
    caught: ['each text is in its own language'],
  },
  {
    name: 'the safety line is in a color alone',
    edits: [rule('._safety strong { display: none }')],
    caught: ['says as much without', 'is seen, and is read'],
  },
  {
    name: 'the safety line is not drawn',
    edits: [rule('._safety { visibility: hidden }')],
    caught: ['is seen, and is read'],
  },
  {
    name: 'the safety line comes last in view',
    edits: [rule('._base { display: flex; flex-direction: column } ._safety { order: 1 }')],
    caught: ['is seen, and is read'],
  },
  {
    name: 'the safety line is told to nobody',
    edits: [inTemplate("'safety', {}", "'safety', { 'aria-hidden': 'true' }")],
    caught: ['is seen, and is read'],
  },
  {
    name: 'the safety line does not print',
    edits: [rule('@media print { ._safety { display: none } }')],
    caught: ['is on paper'],
  },
  {
    name: 'a hint that comes with the pointer',
    edits: [inTemplate("{ type: 'button', id: buttonId,", "{ title: 'Press me', type: 'button', id: buttonId,")],
    caught: ['the pointer or the focus'],
  },
  {
    name: 'an image of its own',
    edits: [rule('._safety { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) }')],
    caught: ['no image'],
  },
  {
    name: 'a role that is wrong',
    edits: [inTemplate("role: 'region'", "role: 'listitem'")],
    caught: ['closed and open'],
  },
  {
    name: 'a way to share without a name',
    edits: [inTemplate("{ id: elementId, type: 'button' }, label)", "{ id: elementId, type: 'button' })")],
    caught: ['in the other widgets'],
  },
  {
    name: 'a request',
    edits: [rule(':host { background: url(/seen.gif) }')],
    caught: ['no request, beacon'],
  },
  {
    name: 'a cookie',
    edits: [listener('click', '() => { document.cookie = "exosomes=1" }')],
    caught: ['no request, beacon'],
  },
];

/** Checks that no change of the element can fail, and why. */
export const unbreakable = {
  'is seen and told in every text to paste': 'its pages load no script',
  'the watch for all': 'it looks at the watch, not at the element',
};
