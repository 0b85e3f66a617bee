import { pathToFileURL } from 'node:url';
import type { Document } from '../../../src/edition/document.ts';
import { layerWith, passagesOf } from '../../../src/edition/document.ts';
import { readingText, speechesIn } from '../../../src/edition/passage.ts';
import type { Passage } from '../../../src/edition/passage.ts';
import { loadLibrary } from '../../../src/library/library.ts';
import { expect, test } from '../fixtures.ts';
import { partsOf, searchFor } from './searching.ts';
import { DIST } from '../site.ts';
import { visit } from '../tour.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

interface Spoken {
  passage: Passage;
  text: string;
  label: string;
}

const [notice] = loadLibrary(process.cwd()).documents;
if (!notice) throw new Error('no document');
/** Of every passage in which several speak, what each says. */
const spoken = passagesOf(notice).flatMap((passage) => spokenIn(notice, passage));

function spokenIn(document: Document, passage: Passage): Spoken[] {
  const speeches = speechesIn(passage.segments);
  if (speeches.length < 2) return [];
  return speeches
    .filter(({ text }) => /\p{Script=Han}/u.test(text))
    .map(({ layer, text }) => ({
      passage,
      text: text.slice(0, 60),
      label: layerWith(document, layer).label,
    }));
}

test('of a passage in which several speak, what is found is said to be whose words it is', async ({
  page,
}) => {
  test.setTimeout(120_000);
  expect(new Set(spoken.map(({ label }) => label)).size).toBeGreaterThan(3);
  await page.goto('search/index.html');
  const { box, items } = partsOf(page);
  for (const { passage, text, label } of spoken) {
    // Else a voice of one character would be found everywhere, in each voice.
    if (text.length < 4) continue;
    await box.fill(text);
    const item = items.filter({
      has: page.getByRole('link', { name: passage.locator, exact: true }),
    });
    await expect(item.locator('.where').getByText(label, { exact: true }), text).toBeVisible();
    // The whole passage is shown, so whose words it carries is said of any part of it.
    const whole = layerWith(notice, passage.layer).label;
    await expect(item.locator('.where').getByText(whole, { exact: true }), text).toBeVisible();
  }
});

test('a hit across two voices names both, and a copy of the reporting verb is the document’s own', async ({
  page,
}) => {
  const at = spoken.findIndex(({ text }, index) => text.length > 4 && spoken[index + 1]);
  const [verb, said] = spoken.slice(at);
  if (!verb || !said) throw new Error('nobody reports');
  await page.goto(searchFor(verb.text.slice(-4) + said.text.slice(0, 6)));
  const { items } = partsOf(page);
  await expect(items.locator('.where span').nth(0)).toHaveText(verb.label);
  await expect(items.locator('.where span').nth(1)).toHaveText(said.label);
  const whole = readingText(said.passage.segments);
  await expect(items.locator('.text')).toHaveText(whole);
  const others = items.locator('.text .said');
  await expect(others.first()).toBeVisible();
  expect((await others.allTextContents()).join('')).toBe(
    said.passage.segments
      .filter(({ layer }) => layer === said.passage.layer)
      .map(({ text }) => text)
      .join(''),
  );
  await items.locator('.text').evaluate((words) => {
    const node = words.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, 3);
  });
  await page.keyboard.press('ControlOrMeta+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toContain(`${verb.label}〕`);
});

test('the single file names whose words are found, too', async ({ browser }) => {
  const disk = `${pathToFileURL(DIST).href}/`;
  const { page, noises, context } = await visit(browser, disk);
  await page.goto(`${disk}data/${notice.id}.html`);
  const results = page.getByRole('list', { name: '搜索结果' });
  for (const { passage, text, label } of spoken) {
    if (text.length < 4) continue;
    await page.getByRole('searchbox', { name: '搜索' }).fill(text);
    const link = results.getByRole('link', { name: `${passage.locator}，` });
    await expect(link, text).toContainText(label);
    await expect(link, text).toContainText(layerWith(notice, passage.layer).label);
  }
  expect(noises).toEqual([]);
  await context.close();
});
