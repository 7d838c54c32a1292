// A Firefox that one test file after the other uses: the next one finds nothing of what the last one did.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/engines.mjs';
import { openEngine } from '../support/pages.mjs';
import { inPage } from '../support/remote-driver.mjs';
import { serve } from '../support/server.mjs';
import { borrowFirefox, shareFirefox } from '../support/shared-firefox.mjs';

const skip = !engines.includes('firefox') && 'Firefox is not among the engines';

describe('a shared Firefox', { skip }, () => {
  const outside = process.env.RIG_FIREFOX;
  let shared;
  let site;
  before(async () => {
    site = await serve({ '/': { body: '<!doctype html><title>A page</title><textarea></textarea>' } });
    shared = await shareFirefox();
    process.env.RIG_FIREFOX = shared.address;
  });
  after(async () => {
    if (outside) process.env.RIG_FIREFOX = outside;
    else delete process.env.RIG_FIREFOX;
    await shared?.close();
    await site?.close();
  });

  const field = inPage('textarea');
  /** What a page of the site finds, and what is pasted into it. */
  const found = async (page) => {
    await page.goto(site.url('/'));
    await page.click(field);
    await page.press('Control+v');
    return page.evaluate(() => ({
      cookie: document.cookie,
      stored: localStorage.getItem('kept'),
      pasted: document.querySelector('textarea').value,
      contrast: matchMedia('(prefers-contrast: more)').matches,
      size: [innerWidth, innerHeight],
    }));
  };
  const NOTHING = { cookie: '', stored: null, pasted: '', contrast: false, size: [800, 600] };

  test('is the same one, and shows nothing of the file before', async () => {
    const first = await openEngine('firefox');
    const page = await first.newPage();
    assert.deepEqual(await found(page), NOTHING);
    await page.evaluate(() => {
      document.cookie = 'kept=1';
      localStorage.setItem('kept', 'yes');
    });
    await page.click(field);
    await page.type('Copied');
    await page.press('Control+a');
    await page.press('Control+c');
    await page.media({ contrast: 'more' });
    await page.viewport({ width: 500, height: 400 });
    assert.deepEqual(await found(page), {
      cookie: 'kept=1',
      stored: 'yes',
      pasted: 'Copied',
      contrast: true,
      size: [500, 400],
    });
    await first.close();

    const second = await openEngine('firefox');
    assert.deepEqual(await found(await second.newPage()), NOTHING);
    await second.close();
    assert.equal(shared.opened(), 1);
  });

  test('is another one while it is in use, and after a file that did not give it back', async () => {
    const two = async () => {
      const both = await Promise.all([openEngine('firefox'), openEngine('firefox')]);
      await Promise.all(both.map((engine) => engine.close()));
    };
    await two();
    assert.equal(shared.opened(), 2);
    const { abandon } = await borrowFirefox('plain');
    abandon();
    await two();
    assert.equal(shared.opened(), 3);
  });
});
