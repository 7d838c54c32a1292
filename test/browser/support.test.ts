// The driver itself: what a person does reaches the page in every engine.
import { expect } from '@open-wc/testing';
import { emulateMedia, sendMouse, setViewport } from '@web/test-runner-commands';
import { click, engine, find, press, print, type, walk } from './helpers.js';

const matches = (query: string) => matchMedia(query).matches;

describe('the driver', () => {
  let box: HTMLElement;
  const put = (html: string) => {
    box.innerHTML = html;
    return box.firstElementChild as HTMLElement;
  };
  beforeEach(() => document.body.append((box = document.createElement('main'))));
  afterEach(() => box.remove());

  it('types into the focused field', async () => {
    const field = put('<input aria-label="Field">') as HTMLInputElement;
    field.focus();
    await type('Needle 7');
    expect(field.value).to.equal('Needle 7');
  });

  it('presses Tab, Enter and Space, trusted', async () => {
    const pressed: string[] = [];
    const first = put('<button>One</button><button>Two</button>');
    box.addEventListener('click', (event) =>
      pressed.push(`${(event.target as Element).textContent} ${event.isTrusted}`),
    );
    first.focus();
    await press('Enter', 'Tab', 'Space');
    expect((await walk('Shift+Tab', 1)).join()).to.equal('One');
    expect(pressed.join()).to.equal('One true,Two true');
  });

  it('clicks with the mouse where it is told', async () => {
    const pressed: string[] = [];
    const button = put('<button style="margin: 40px">One</button>');
    button.addEventListener('click', (event) => pressed.push(`${event.isTrusted}`));
    const { x, y } = button.getBoundingClientRect();
    await click(button);
    await sendMouse({ type: 'click', position: [Math.round(x) - 10, Math.round(y) - 10] });
    expect(pressed.join()).to.equal('true');
  });

  it('does not click what something covers, or what has no size', async () => {
    const button = put('<button>One</button>');
    const problem = () => click(button).then(String, ({ message }: Error) => message);
    button.insertAdjacentHTML('afterend', '<div id="cover" style="position: fixed; inset: 0"></div>');
    expect(await problem()).to.contain('at its center is <div id="cover"');
    button.hidden = true;
    expect(await problem()).to.contain('no size');
  });

  it('sets the viewport', async () => {
    await setViewport({ width: 320, height: 640 });
    expect(`${innerWidth}x${innerHeight}`).to.equal('320x640');
    await setViewport({ width: 800, height: 600 });
    expect(`${innerWidth}x${innerHeight}`).to.equal('800x600');
  });

  it('emulates reduced motion and color scheme', async () => {
    expect(matches('(prefers-reduced-motion: reduce)')).to.equal(false);
    await emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
    expect(matches('(prefers-reduced-motion: reduce)')).to.equal(true);
    expect(matches('(prefers-color-scheme: dark)')).to.equal(true);
    await emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' });
    expect(matches('(prefers-reduced-motion: reduce)')).to.equal(false);
    expect(matches('(prefers-color-scheme: dark)')).to.equal(false);
  });

  // WebKitGTK has neither
  if (engine !== 'webkit') {
    it('emulates forced colors and print', async () => {
      await emulateMedia({ forcedColors: 'active', media: 'print' });
      expect(matches('(forced-colors: active)')).to.equal(true);
      expect(matches('print')).to.equal(true);
      await emulateMedia({ forcedColors: 'none', media: 'screen' });
      expect(matches('(forced-colors: active)')).to.equal(false);
      expect(matches('print')).to.equal(false);
    });
  }

  it('prints what the print style sheet leaves', async () => {
    put('<p>Kept on paper</p><p class="gone">Screen only</p><style>@media print { .gone { display: none } }</style>');
    const { text } = await print();
    expect(text).to.contain('Kept on paper');
    expect(text).not.to.contain('Screen only');
  });

  // headless Chromium has no find bar: test/pages drives a headed one
  if (engine !== 'chromium') {
    it('finds in the page, also what is hidden until found', async () => {
      const found = new Promise((done) => box.addEventListener('beforematch', done));
      put('<p hidden="until-found">A rare needle</p>');
      expect(await find('rare needle')).to.equal(1);
      await found;
      expect(await find('no such words')).to.equal(0);
    });
  }
});
