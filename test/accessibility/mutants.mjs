// The built element, broken in named ways: each must make the check that is named with it fail.

const css = (rules) => ({
  find: ':host(:not([hidden])){display:block}',
  put: `:host(:not([hidden])){display:block}${rules}`,
});

/** Where the shadow root gets its listeners; its name is the first group. */
const listening = /for\((?:const|let) \w+ of\["click","keydown","beforematch"\]\)(\w+)\.addEventListener\(\w+,this\)/;

/**
 * `find` stands in the built script exactly once, as text or pattern, and `put` takes its place; `also`: one more such
 * pair. `caught`: by which checks, each of them.
 */
export const mutants = [
  {
    name: 'the region is on the element that is hidden',
    find: /(part:"answer"),role:"region","aria-labelledby":(`q-\$\{\w+\}`)(\}\]\],\{)/,
    put: '$1$3role:"region","aria-labelledby":$2,',
    caught: ['no landmark is empty'],
  },
  {
    name: 'no aria-expanded',
    find: '"aria-expanded":"false",',
    put: '',
    also: { find: /\w+\.setAttribute\("aria-expanded",/, put: 'String(' },
    caught: ['says “collapsed”'],
  },
  {
    name: 'aria-expanded stays as it was',
    find: /\w+\.setAttribute\("aria-expanded",/,
    put: 'String(',
    caught: ['says “collapsed”'],
  },
  {
    name: 'aria-expanded says the opposite',
    find: /("aria-expanded",`\$\{)(\w+\}`)/,
    put: '$1!$2',
    caught: ['says “collapsed”'],
  },
  {
    name: 'the text of closed answers is left in view',
    ...css('[hidden]{display:block!important;content-visibility:visible!important}'),
    caught: ['a closed answer has no text'],
  },
  {
    name: 'closed answers are moved out of sight, and stay in the tree',
    ...css('[hidden]{content-visibility:visible!important;display:block!important;position:absolute;left:-9999px}'),
    caught: ['a closed answer has no text'],
  },
  {
    name: 'the links of closed answers stay tab stops',
    ...css('[hidden=until-found]{content-visibility:visible!important;height:0;overflow:hidden}'),
    caught: ['Tab passes over closed answers'],
  },
  {
    name: 'a region without a name',
    find: /,"aria-labelledby":`q-\$\{\w+\}`/,
    put: '',
    // no landmark at all, then
    caught: ['a closed answer has no text'],
  },
  {
    name: 'a region with the name of another',
    find: /"aria-labelledby":`q-\$\{\w+\}`/,
    put: '"aria-labelledby":"all"',
    caught: ['no landmark is empty'],
  },
  {
    name: 'a reference that leads nowhere',
    find: /("aria-controls":`a)-/,
    put: '$1_',
    caught: ['every reference leads'],
  },
  { name: 'ids that double', find: /id:`a-\$\{\w+\}`/, put: 'id:"panel"', caught: ['every reference leads'] },
  {
    name: 'questions as high as the title',
    find: /`h\$\{(\w+)\+1\}`/,
    put: '`h${$1}`',
    caught: ['a heading of the level'],
  },
  {
    name: 'the title is no heading',
    find: /\[`h\$\{\w+\}`,/,
    put: '["p",',
    caught: ['a heading of the level'],
  },
  {
    name: 'the icon has a name that screen readers say',
    find: 'part:"icon","aria-hidden":"true"',
    put: 'part:"icon",role:"img","aria-label":"plus"',
    caught: ['the name of each button is the question', 'no image'],
  },
  {
    name: 'no ring around the focus',
    ...css(':focus-visible{outline:none!important}'),
    caught: ['the ring around the focus'],
  },
  {
    name: 'a ring of 1 px',
    ...css(':focus-visible{outline-width:1px!important}'),
    caught: ['the ring around the focus'],
  },
  {
    name: 'a ring that the host cuts off',
    ...css('[part=question]:focus-visible{outline-offset:2px!important}'),
    caught: ['the ring around the focus'],
  },
  {
    name: 'a pale ring',
    ...css(':focus-visible{outline-color:#bbb!important}'),
    caught: ['the ring around the focus'],
  },
  {
    name: 'no ring in forced colors',
    ...css('@media(forced-colors:active){:focus-visible{outline:0!important;box-shadow:0 0 0 3px}}'),
    caught: ['in forced colors'],
  },
  { name: 'text at 3:1', ...css('p{color:#949494!important}'), caught: ['text 7:1'] },
  {
    name: 'text that is pale in the dark alone',
    ...css('@media(prefers-color-scheme:dark){li{color:#777!important}}'),
    caught: ['text 7:1'],
  },
  { name: 'a faint icon', ...css('[part=icon]{opacity:.3}'), caught: ['text 7:1'] },
  { name: 'faint lines', ...css('[part=heading]{border-color:#ddd!important}'), caught: ['text 7:1'] },
  { name: 'links without a line', ...css('a{text-decoration:none}'), caught: ['links are told from the text'] },
  {
    name: 'arrow keys are stolen',
    find: listening,
    put: '$&;$1.addEventListener("keydown",e=>{/^Arrow/.test(e.key)&&e.preventDefault()})',
    caught: ['arrows, Home, End'],
  },
  {
    name: 'the keyboard cannot leave',
    find: listening,
    put: '$&;$1.addEventListener("keydown",e=>{"Tab"===e.key&&e.target.closest("a")&&e.preventDefault()})',
    caught: ['Tab passes over closed answers'],
  },
  {
    name: 'a held Enter flickers',
    find: /"Enter"===(\w+)\.key/,
    put: '"x"===$1.key',
    caught: ['Enter and Space that are held'],
  },
  {
    name: 'the focus is lost when its answer closes',
    find: /(\w+)\.contains\((this\.\w+\.activeElement)\)&&(\w+)\.focus\(\)/,
    put: 'false',
    caught: ['closing an answer by method'],
  },
  {
    name: 'opens while the button is still down',
    find: listening,
    put: '$&;$1.addEventListener("mousedown",e=>e.target.closest("button")?.click())',
    caught: ['a press that is taken back'],
  },
  { name: 'wider than a phone', ...css('[part=answer]{min-inline-size:400px}'), caught: ['a window of 320 px'] },
  {
    name: 'questions cut off after a line',
    ...css('[part=question] span{overflow:hidden;max-block-size:1.5em}'),
    caught: ['a window of 320 px'],
  },
  {
    name: 'a height that text spacing breaks',
    ...css('[part=safety]{block-size:4em;overflow:hidden}'),
    caught: ['WCAG’s text spacing'],
  },
  { name: 'letters that do not grow', ...css('[part=safety]{font-size:16px!important}'), caught: ['200 % text alone'] },
  {
    name: 'buttons of 30 px',
    ...css('button{min-block-size:0!important;block-size:30px!important}'),
    caught: ['a question is 44 px'],
  },
  {
    name: 'crowded links',
    ...css('li{margin:0!important}[part=sources]{line-height:1.1!important}'),
    caught: ['a question is 44 px'],
  },
  { name: 'an answer that slides', ...css('[part=answer]{transition:opacity .2s}'), caught: ['nothing animates'] },
  {
    name: 'an icon on the wrong side',
    ...css('[part=question]:dir(rtl){flex-direction:row-reverse}'),
    caught: ['from right to left'],
  },
  {
    name: 'sentences in the wrong direction',
    ...css('p{unicode-bidi:normal!important}'),
    caught: ['from right to left'],
  },
  {
    name: 'horizontal in a vertical page',
    ...css('[part=base]{writing-mode:horizontal-tb}'),
    caught: ['vertical: the tree'],
  },
  {
    name: 'text in no language of its own',
    find: /(part:"base"),lang:\w+/,
    put: '$1',
    caught: ['each text is in its own language'],
  },
  {
    name: 'the safety line is in a color alone',
    ...css('[part=safety] strong{display:none}'),
    caught: ['says as much without', 'is seen, and is read'],
  },
  {
    name: 'the safety line comes last in view',
    ...css('[part=base]{display:flex;flex-direction:column}[part=safety]{visibility:hidden}'),
    caught: ['is seen, and is read'],
  },
  {
    name: 'the safety line is told to nobody',
    find: 'part:"safety"',
    put: 'part:"safety","aria-hidden":"true"',
    caught: ['is seen, and is read'],
  },
  {
    name: 'the safety line does not print',
    ...css('@media print{[part=safety]{display:none}}'),
    caught: ['is on paper'],
  },
  {
    name: 'a hint that comes with the pointer',
    find: 'part:"question",type',
    put: 'part:"question",title:"Press me",type',
    caught: ['the pointer or the focus'],
  },
  {
    name: 'an image of its own',
    ...css('[part=safety]{background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)!important}'),
    caught: ['no image'],
  },
  { name: 'a role that is wrong', find: 'role:"region"', put: 'role:"listitem"', caught: ['axe-core'] },
  {
    name: 'a request',
    find: ':host(:not([hidden])){display:block}',
    put: ':host(:not([hidden])){display:block;background:url(/seen.gif)}',
    caught: ['no request, beacon'],
  },
  {
    name: 'a cookie',
    find: listening,
    put: '$&;$1.addEventListener("click",()=>{document.cookie="exosomes=1"})',
    caught: ['no request, beacon'],
  },
];
