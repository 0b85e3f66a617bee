import { pathToFileURL } from 'node:url';
import type { Document } from '../../../src/edition/document.ts';
import { layerById, passagesOf } from '../../../src/edition/document.ts';
import { readingText, layerTextsIn } from '../../../src/edition/passage.ts';
import type { Passage } from '../../../src/edition/passage.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '../../../src/library/library.ts';
import { expect, test } from '../fixtures.ts';
import { lacking } from '../lacking.ts';
import { quotedWords } from '../pageParts.ts';
import { namesBeside, searchPage, searchPath } from './searchPage.ts';
import { DIST } from '../site.ts';
import { startVisit } from '../visit.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

interface Spoken {
  passage: Passage;
  text: string;
  label: string;
}

const { documents } = loadLibrary(contentFolder('.'));
const notice = documents.find((each) => spokenTextsOf(each).length > 0) ?? documents[0];
if (!notice) throw new Error('no document');
const spokenTexts = spokenTextsOf(notice);
const NOBODY_SPOKEN_OF = 'no passage of this library has several layers';

/** Returns the texts of each layer in every passage that has several. */
function spokenTextsOf(document: Document): Spoken[] {
  return passagesOf(document).flatMap((passage) => spokenIn(document, passage));
}

function spokenIn(document: Document, passage: Passage): Spoken[] {
  const speeches = layerTextsIn(passage.segments);
  if (speeches.length < 2) return [];
  return speeches
    .filter(({ text }) => /\p{Script=Han}/u.test(text))
    .map(({ layer, text }) => ({
      passage,
      text: text.slice(0, 60),
      label: layerById(document, layer).label,
    }));
}

test('a result in a passage of several layers names the layer of the words found', async ({
  page,
}) => {
  test.skip(spokenTexts.length === 0, NOBODY_SPOKEN_OF);
  expect(new Set(spokenTexts.map(({ label }) => label)).size).toBeGreaterThan(1);
  await page.goto('search/index.html');
  const { box, items } = searchPage(page);
  for (const { passage, text, label } of spokenTexts) {
    // A text of a few characters would be found in many passages.
    if (text.length < 4) continue;
    await box.fill(text);
    const item = items.filter({
      has: page.getByRole('link', { name: passage.locator, exact: true }),
    });
    await expect(item.getByRole('paragraph').getByText(label, { exact: true }), text).toBeVisible();
    // The whole passage is shown, so the layer of the passage is named too.
    const whole = layerById(notice, passage.layer).label;
    await expect(item.getByRole('paragraph').getByText(whole, { exact: true }), text).toBeVisible();
  }
});

test('a hit across two layers names both, and the reporting verb is copied as the document’s own', async ({
  page,
}) => {
  const at = spokenTexts.findIndex(
    ({ text, passage }, index) =>
      text.length > 4 &&
      passage.segments[0]?.text.startsWith(text) &&
      spokenTexts[index + 1]?.passage === passage,
  );
  const [verb, said] = at < 0 ? [] : spokenTexts.slice(at);
  if (!verb || !said) return lacking(NOBODY_SPOKEN_OF);
  await page.addInitScript(() => localStorage.setItem('yandu.copying', 'plain'));
  await page.goto(searchPath(verb.text.slice(-4) + said.text.slice(0, 6)));
  const { items } = searchPage(page);
  await expect(namesBeside(items).nth(0)).toHaveText(verb.label);
  await expect(namesBeside(items).nth(1)).toHaveText(said.label);
  const whole = readingText(said.passage.segments);
  await expect(quotedWords(items)).toHaveText(whole);
  const others = quotedWords(items).locator('span');
  await expect(others.first()).toBeVisible();
  expect((await others.allTextContents()).join('')).toBe(
    said.passage.segments
      .filter(({ layer }) => layer === said.passage.layer)
      .map(({ text }) => text)
      .join(''),
  );
  await quotedWords(items).evaluate((words) => {
    const node = words.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, 1);
  });
  await page.keyboard.press('ControlOrMeta+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toContain(`${verb.label}〕`);
});

test('the single file names the layers of the words found too', async ({ browser }) => {
  test.skip(spokenTexts.length === 0, NOBODY_SPOKEN_OF);
  const disk = `${pathToFileURL(DIST).href}/`;
  const { page, problems, context } = await startVisit(browser, disk);
  await page.goto(`${disk}data/${notice.id}.html`);
  const results = page.getByRole('list', { name: '查找结果' });
  for (const { passage, text, label } of spokenTexts) {
    if (text.length < 4) continue;
    await page.getByRole('searchbox', { name: '查原文' }).fill(text);
    const link = results.getByRole('link', { name: `${passage.locator}，` });
    await expect(link, text).toContainText(label);
    await expect(link, text).toContainText(layerById(notice, passage.layer).label);
  }
  expect(problems).toEqual([]);
  await context.close();
});
