// Pictures of the posts in the theme that a new site has, for a person to look at.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { becomes } from '../support/becomes.mjs';
import { CLOSED, STEM } from '../support/questions.mjs';
import { question } from '../support/widget-driver.mjs';

export function pictureTests(page, names, url, folder) {
  for (const name of names)
    for (const width of [390, 1280])
      test(`${name}, ${width} px wide: pictures, closed and with an answer open`, async () => {
        await page().viewport({ width, height: 1700 });
        await page().goto(url(name));
        const where = name === 'address' ? page().frame('iframe.wp-embedded-content') : page();
        const save = async (state) =>
          writeFileSync(join(folder, `${name}-${width}-${page().engine}-${state}.png`), await page().screenshot());
        await becomes(() => where.states(), CLOSED);
        await save('closed');
        await where.click(question(STEM));
        await becomes(() => where.look('state', 0, STEM), 'open');
        await page().twoFrames();
        await save('open');
      });
}
