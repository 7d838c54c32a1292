// When a text counts as more than a year old, in any time zone, and what a server and static files say of it.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { renderExosomeFaq } from 'exosome-faq/server';
import { runnerImport } from 'vite';
import { moveClock } from '../support/moved-clock.mjs';

const load = async (path) => (await runnerImport(path)).module;
const { contentFor } = await load('./src/content/index.ts');
const { parseDate } = await load('./src/content/dates.ts');
const { oldSince } = await load('./src/model/age.ts');
const { framePages } = await load('./scripts/frame.ts');

const undo = [];
afterEach(() => undo.splice(0).forEach((action) => action()));
const at = (moment) => undo.unshift(moveClock(moment));
const inZone = (zone) => {
  const { TZ } = process.env;
  process.env.TZ = zone;
  undo.unshift(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
};

/** Whether a text of a day, and its review, are old by a clock. */
const old = (edition, now, reviewed) =>
  oldSince({ content: { edition }, reviewed: reviewed && parseDate(reviewed) }, new Date(now)) !== undefined;

test('a text is old from the day after its anniversary on', () => {
  for (const [edition, lastDay, firstDay] of [
    ['2026-11-28', '2027-11-28', '2027-11-29'],
    ['2026-11-30', '2027-11-30', '2027-12-01'],
    ['2026-12-31', '2027-12-31', '2028-01-01'],
    ['2027-01-31', '2028-01-31', '2028-02-01'],
    ['2027-02-28', '2028-02-28', '2028-02-29'],
    ['2028-02-29', '2029-02-28', '2029-03-01'],
  ]) {
    assert.equal(old(edition, `${edition}T12:00`), false, edition);
    assert.equal(old(edition, `${lastDay}T23:59`), false, lastDay);
    assert.equal(old(edition, `${firstDay}T00:00`), true, firstDay);
    assert.equal(old(edition, '2099-01-01T12:00'), true, edition);
  }
});

test('the later of the edition and the review counts', () => {
  assert.equal(old('2026-11-28', '2027-11-29T12:00', '2024-01-01'), true);
  assert.equal(old('2026-11-28', '2027-11-29T12:00', '2026-11-29'), false);
  assert.equal(old('2026-11-28', '2027-11-30T12:00', '2026-11-29'), true);
});

test("it is the reader's own day that counts, not that of Greenwich", () => {
  for (const zone of ['Pacific/Honolulu', 'America/New_York', 'UTC', 'Asia/Tokyo', 'Pacific/Kiritimati']) {
    inZone(zone);
    assert.equal(old('2026-11-28', '2027-11-28T23:59:59'), false, zone);
    assert.equal(old('2026-11-28', '2027-11-29T00:00:00'), true, zone);
  }
});

for (const [lang, line] of [
  ['en', 'This text is more than a year old. Ask your doctor what is new.'],
  ['es', 'Este texto tiene más de un año. Pregunte a su médico si hay novedades.'],
]) {
  /** In what is seen, and in the text for readers that know no shadow root. */
  const isTold = (options) =>
    renderExosomeFaq({ lang, ...options })
      .split('</template>')
      .map((markup) => markup.includes(`<p>${line}</p>`));

  test(`a server tells the age by its own clock (${lang})`, () => {
    at('2027-11-28T23:59');
    assert.deepEqual(isTold(), [false, false]);
    at('2027-11-29T00:00');
    assert.deepEqual(isTold(), [true, true]);
    const review = { reviewedBy: 'A. Clinic', reviewedOn: '2027-05-10' };
    assert.deepEqual(isTold(review), [false, false]);
    at('2028-05-11T00:00');
    assert.deepEqual(isTold(review), [true, true]);
    at('2001-01-01T00:00');
    assert.deepEqual(isTold(), [false, false]);
  });
}

test('pages for frames are the same on whatever day they are built: they are read on another', () => {
  const today = [...framePages()];
  at('2031-01-01T12:00');
  assert.deepEqual([...framePages()], today);
  for (const [name, page] of today) assert.ok(!page.includes(contentFor(name.slice(0, 2)).ageLine), name);
});
