/**
 * What a person sees of the widget, or of the text that stands in for it. Drivers inject the source of this function into
 * pages, so it holds everything it needs, leaves nothing behind and changes nothing; the browser tests import it.
 *
 * `at` says which widget: its number among those on the page that show their text, through open shadow roots and whatever
 * their tag; a selector for the element, or for the div that it is mounted in; or the element itself. `which` says which of
 * its questions: the number or the id.
 */
export function widgetView() {
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  /** Everything that matches, through open shadow roots. */
  const deep = (selector) => roots(document).flatMap((root) => [...root.querySelectorAll(selector)]);
  const widgets = () => deep('[part="base"]').map((base) => base.getRootNode().host);
  const widgetCount = () => widgets().length;

  const root = (at = 0) => {
    if (typeof at === 'number') return widgets()[at]?.shadowRoot ?? null;
    const place = typeof at === 'string' ? document.querySelector(at) : at;
    // an element that is mounted on a div renders into the div's own shadow root
    const around = place?.getRootNode();
    return place?.shadowRoot ?? (around?.host ? around : null);
  };
  const parts = (at, name) => [...(root(at)?.querySelectorAll(`[part="${name}"]`) ?? [])];
  const part = (at, name) => parts(at, name)[0] ?? null;
  const question = (at, which) =>
    (typeof which === 'number' ? parts(at, 'question')[which] : root(at)?.getElementById(`q-${which}`)) ?? null;
  const panelOf = (button) => button.getRootNode().getElementById(button.getAttribute('aria-controls'));
  const panel = (at, which) => {
    const button = question(at, which);
    return button && panelOf(button);
  };
  const answer = (at, which) => panel(at, which)?.querySelector('[part="answer"]') ?? null;
  const questionIds = (at) => parts(at, 'question').map(({ id }) => id.slice(2));
  const action = (at, channel, which = 0) => panel(at, which)?.querySelector(`[id^="${channel}-"]`) ?? null;

  /** The element that a test names: see the names in widget-driver.mjs. */
  const element = (named) => {
    if (!named || named.nodeType) return named;
    if (named.part) return parts(named.at, named.part)[0];
    if (named.action) return action(named.at, named.action, named.question);
    return question(named.at, named.question);
  };

  const isSeen = (node) => {
    const parent = node.parentElement;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { color, fontSize, clipPath } = getComputedStyle(parent);
    if (/rgba.*, 0\)|\/ 0\)/.test(color) || parseFloat(fontSize) < 6 || clipPath === 'inset(50%)') return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    // what stands before the beginning of all that scrolls cannot be reached
    const { scrollWidth, clientWidth } = document.documentElement;
    const { writingMode, direction } = getComputedStyle(document.body ?? document.documentElement);
    const leftwards = writingMode === 'vertical-rl' || direction === 'rtl';
    let [x, y] = [scrollX + (leftwards ? scrollWidth - clientWidth : 0), scrollY];
    for (let around = parent; around && around !== document.scrollingElement;) {
      x += Math.abs(around.scrollLeft);
      y += Math.abs(around.scrollTop);
      around = around.parentElement ?? around.getRootNode().host;
    }
    return [...range.getClientRects()].some(
      ({ width, height, right, bottom }) => width > 1 && height > 5 && right + x > 0 && bottom + y > 0,
    );
  };

  /** The text nodes in an element, and those that its slots show. */
  const textNodes = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node];
    return [...(node.assignedNodes?.() ?? []), ...node.childNodes].flatMap(textNodes);
  };
  /** The text in an element that a person can see, in view or by scrolling. */
  const seen = (within) => {
    if (!within) return '';
    return (
      textNodes(within)
        .map((node) => (node.data.trim() ? (isSeen(node) ? node.data : '') : ' '))
        .join('')
        // a no-break space is one of the text's own
        .replace(/[^\S\u00a0]+/g, ' ')
        .trim()
    );
  };

  const isAnnouncedOpen = (button) => button.getAttribute('aria-expanded') === 'true';
  /** `open` or `closed` where what is announced, what is set and what is seen agree; else what each of them says. */
  const stateOf = (button) => {
    const announced = button.getAttribute('aria-expanded');
    const inside = panelOf(button);
    const hidden = inside.getAttribute('hidden');
    const visible = inside.firstElementChild.checkVisibility({ visibilityProperty: true });
    const high = inside.getBoundingClientRect().height > 20;
    if (announced === 'true' && hidden === null && visible && high) return 'open';
    if (announced === 'false' && hidden === 'until-found' && !visible && !high) return 'closed';
    return `(aria-expanded=${announced} hidden=${hidden} visible=${visible} high=${high})`;
  };
  const state = (at, which) => stateOf(question(at, which));
  /** The state of each question, in the order in which they are shown; empty while there is nothing. */
  const states = (at) => parts(at, 'question').map(stateOf).join(' ');
  /** Whether each question is announced as open, wherever the widget is. */
  const expanded = (at) => parts(at, 'question').map(isAnnouncedOpen);
  const toggleAllLabel = (at) => part(at, 'toggle-all').innerText.trim();

  const readQuestion = (button) => ({
    id: button.id.slice(2),
    text: seen(button),
    expanded: isAnnouncedOpen(button),
    answer: seen(panelOf(button)),
  });
  const readWidget = (at) => {
    if (!root(at)) return null;
    const show = (name) => seen(part(at, name));
    return {
      title: show('title'),
      safety: show('safety'),
      toggleAll: show('toggle-all'),
      questions: parts(at, 'question').map(readQuestion),
      footer: show('footer'),
    };
  };

  const readDetails = (details) => ({
    text: seen(details.querySelector('summary')),
    answer: [...details.children]
      .filter(({ localName }) => localName !== 'summary')
      .map(seen)
      .join(' ')
      .trim(),
  });
  /** The page's own text in a tag or a div: what is seen where the script does not run. */
  const readFallback = (selector = 'exosome-faq, [data-exosome-faq]') => {
    const place = deep(selector)[0];
    if (!place) return null;
    return { text: seen(place), questions: [...place.querySelectorAll('details')].map(readDetails) };
  };

  const focusedElement = () => {
    let has = document.activeElement;
    while (has?.shadowRoot?.activeElement) has = has.shadowRoot.activeElement;
    return has === document.body || has === document.documentElement ? null : has;
  };
  /** What tests call an element: its words; its id where it has none, or where each answer has the same. */
  const nameOf = (named) => {
    const words = (named.innerText ?? '').replace(/\s+/g, ' ').trim();
    return ['question', 'action'].includes(named.getAttribute('part')) ? named.id : words || named.id;
  };
  /** What has the keyboard's focus, in one widget or wherever it is: its name, or '' for nothing. */
  const focused = (at) => {
    const has = focusedElement();
    return has && (at === undefined || has.getRootNode() === root(at)) ? nameOf(has) : '';
  };

  const twoFrames = async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    return true;
  };
  /** Where the page has come to rest: scrolling by keys is smooth in some engines. */
  const atRest = async (frames = 10) => {
    for (let still = 0, last; still < frames; last = scrollY) {
      await new Promise(requestAnimationFrame);
      still = scrollY === last ? still + 1 : 0;
    }
    return Math.round(scrollY);
  };

  /** What is seen at a place in the window, in whichever open shadow root it is. */
  const hit = (x, y, around = document) => {
    const found = around.elementFromPoint(x, y);
    return found?.shadowRoot && found.shadowRoot !== around ? (hit(x, y, found.shadowRoot) ?? found) : found;
  };
  const isIn = (inner, outer) => {
    for (let at = inner; at; at = at.assignedSlot ?? at.parentNode ?? at.host) if (at === outer) return true;
    return false;
  };
  /** Where a mouse has to be for an element, once it is in view and nothing covers it; or what the problem is. */
  const spot = async (named) => {
    const wanted = element(named);
    if (!wanted) return { problem: 'no such element' };
    let box = wanted.getBoundingClientRect();
    const isOut = () => box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth;
    // a page that changes may move it away again; what is larger than the window stays out
    for (let tries = 0; tries < 5 && isOut(); tries++) {
      wanted.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      await twoFrames();
      box = wanted.getBoundingClientRect();
    }
    if (!box.width || !box.height) return { problem: 'the element has no size' };
    // a link that runs over two lines has its middle beside both
    const line = [...wanted.getClientRects()].find(({ width, height }) => width && height) ?? box;
    const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
    const there = hit(x, y);
    if (isIn(there, wanted)) return { x, y };
    return { problem: `at its center is ${there ? there.cloneNode().outerHTML : 'nothing'}` };
  };
  /** Whether a question is at the top of the window, below `margin` pixels or its own, all of it, and nothing covers it. */
  const leads = (at, which, margin) => {
    const button = question(at, which);
    const { top, bottom, left, width } = button.getBoundingClientRect();
    const over = button.getRootNode().elementFromPoint(left + width / 2, Math.max(top, 0) + 2);
    // whole pixels: an engine may keep fractions in the place that it scrolls to
    const atTop = Math.abs(top - (margin ?? parseFloat(getComputedStyle(button).fontSize))) <= 1 || `at ${top}`;
    return { atTop, inWindow: bottom <= innerHeight, uncovered: button.contains(over) };
  };

  return {
    widgets,
    widgetCount,
    root,
    part,
    parts,
    question,
    questionIds,
    panel,
    answer,
    seen,
    state,
    states,
    expanded,
    toggleAllLabel,
    readWidget,
    readFallback,
    focusedElement,
    nameOf,
    focused,
    twoFrames,
    atRest,
    spot,
    leads,
  };
}
