// What a screen reader would say, line by line, from an accessibility tree.
const LANGUAGES = { en: 'English', es: 'Spanish' };

function line({ role, name, level, expanded, children = [] }) {
  const state = expanded === undefined ? '' : expanded ? ', expanded' : ', collapsed';
  switch (role) {
    case 'text':
      return name;
    case 'paragraph':
    case 'listitem':
      return '';
    case 'link':
      // its content, where that changes the language, is said in its place
      return children.length ? 'link:' : `link: ${name}`;
    case 'heading':
      return `heading level ${level}: ${name}`;
    case 'button':
      return `button${state}: ${name}`;
    default:
      return `${role}${state}${name && `: ${name}`}`;
  }
}

/** The lines for a node and what is in it; what has an end is indented. `voice`: in which language the last one was. */
export function speech(node, voice, depth = 0) {
  const lines = [];
  const say = (text) => {
    if (node.lang && node.lang !== voice.lang) {
      voice.lang = node.lang;
      lines.push(`${'  '.repeat(depth)}(in ${LANGUAGES[node.lang] ?? node.lang})`);
    }
    lines.push('  '.repeat(depth) + text);
  };
  const { role, children = [] } = node;
  const items = children.filter((child) => child.role === 'listitem').length;
  const isWhole = role === 'heading' && children.length === 1 && children[0].role === 'button';
  if (isWhole) {
    // said in one breath
    const [button] = children;
    say(`heading level ${node.level}, ${line(button)}`);
    return lines;
  }
  const words = role === 'list' ? `list with ${items} items` : line(node);
  if (words) say(words);
  const isInside = ['region', 'list'].includes(role) || (role === 'link' && children.length > 0);
  for (const child of children) lines.push(...speech(child, voice, depth + Number(isInside)));
  if (role === 'region' || role === 'list') lines.push(`${'  '.repeat(depth)}end of ${role}`);
  return lines;
}
