// The widgets that the checks look at. One more entry, and every check that fits any content looks at it too.

/**
 * `markup`: what a webmaster writes, with further attributes. `lang`: the language of the content.
 */
export const examples = [
  { name: 'English', lang: 'en', markup: tag('') },
  { name: 'Spanish, in an English page', lang: 'es', markup: tag('lang="es"') },
  {
    name: 'a div, reviewed',
    lang: 'en',
    markup: div('reviewed-by="Northside Orthopedics" reviewed-on="2024-03-05"'),
  },
  {
    name: 'a question of the page, ways to share',
    lang: 'en',
    markup: tag(
      'share="copy email print pinterest" share-url="https://clinic.example/faq" share-image="https://clinic.example/card.png"',
      '<details><summary>What does it cost?</summary><p>Ask <a href="#place">our front desk</a>.</p></details>',
    ),
  },
  { name: 'one question, no title in view', lang: 'en', markup: tag('hide-title questions="orthopedic-treatment"') },
];

function tag(attributes, children = '') {
  return (more = '') => `<exosome-faq ${attributes} ${more}>${children}</exosome-faq>`;
}

function div(attributes) {
  const spelled = (words) => words.replace(/(^|\s)([a-z-]+)(?==|\s|$)/g, '$1data-$2');
  return (more = '') => `<div data-exosome-faq ${spelled(attributes)} ${spelled(more)}></div>`;
}
