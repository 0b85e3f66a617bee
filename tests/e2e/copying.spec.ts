import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type PublishedPassage, allPassages, readJson } from './site.ts';

const passages = allPassages();

/** What the clipboard gets when everything from one element to another is selected and copied. */
async function copy(page: Page, from: string, to: string): Promise<string> {
  return page.evaluate(
    ([first = '', last = '']) => {
      const [start, end] = [document.getElementById(first), document.getElementById(last)];
      if (!start || !end) throw new Error(`no ${first} or ${last}`);
      getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      start.dispatchEvent(event);
      return data.getData('text/plain');
    },
    [from, to],
  );
}

const labelOf = ({ document, layer }: PublishedPassage): string =>
  readJson('data/passages.json')
    .documents.find(({ id }: { id: string }) => id === document)
    .layers.find(({ id }: { id: string }) => id === layer).label;

for (const layer of new Set(passages.map((passage) => passage.layer))) {
  test(`what is copied says where it stands and that it is ${layer}`, async ({ page }) => {
    const passage = passages.find((each) => each.layer === layer && each.n > 1) ?? passages[0];
    if (!passage) throw new Error('no passage');
    await page.goto(passage.url);
    const copied = await copy(page, `p${passage.n}`, `p${passage.n}`);
    expect(copied.startsWith(passage.text)).toBe(true);
    expect(copied).toContain(passage.locator);
    expect(copied).toContain(labelOf(passage));
    expect(copied.endsWith(passage.page)).toBe(true);
  });
}

test('a selection across passages names the first and the last, and carries no number or label', async ({
  page,
}) => {
  const [first, second] = passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    const alike = next?.layer === passage.layer && next.section === passage.section;
    return alike && passage.layer !== 'own' ? [passage, next] : [];
  });
  if (!first || !second) throw new Error('no two passages in one layer');
  await page.goto(first.url);
  const copied = await copy(page, `p${first.n}`, `p${second.n}`);
  expect(copied.startsWith(first.text + second.text)).toBe(true);
  expect(copied).toContain(`${first.locator}—${second.locator}`);
});
