import { layersIn } from '#search/match/layerSpans.ts';
import { passages } from '../../../search/notice.ts';
import { expect, test } from '../../fixtures.ts';
import { lacking } from '../../lacking.ts';
import { citationsOf, listedPassage, numberedReference, referenceToRange } from '../references.ts';
import { openingLinks, searchPage, searchPath } from '../searchPage.ts';

/** Returns a passage that carries the words of others, and a layer of the library that it lacks. */
function layeredPassage() {
  const named = passages.map((passage) => ({
    locator: passage.locator,
    layers: [...layersIn(passage, []).values()],
  }));
  const found = named.find(
    ({ locator, layers }) =>
      layers.length === 1 && named.filter((one) => one.locator === locator).length === 1,
  );
  const other = named.flatMap(({ layers }) => layers).find((one) => one !== found?.layers[0]);
  const [own] = found?.layers ?? [];
  if (!found || own === undefined || other === undefined) lacking('this library has one layer');
  return { locator: found.locator, own, other };
}

test('a stated layer is compared with that of the place, and Enter does not follow another', async ({
  page,
}) => {
  const { locator, own, other } = layeredPassage();
  await page.goto(searchPath(''));
  const { box } = searchPage(page);
  await box.fill(`${locator}，${other}`);
  await box.press('Enter');
  const item = page.getByRole('list', { name: '位置' }).getByRole('listitem');
  await expect(item).toContainText(`所注“${other}”：不符，这一处是“${own}”。`);
  await expect(page).toHaveURL(/search\/index\.html/u);
  await box.fill(`${locator}，${own}`);
  await expect(item).not.toContainText('所注');
  await box.press('Enter');
  await expect(page).not.toHaveURL(/search\/index\.html/u);
});

test('a range that begins after its end says so, and lists its places to choose from', async ({
  page,
}) => {
  const { locators } = referenceToRange();
  const [first, last] = [locators[0], locators[locators.length - 1]];
  await page.goto(searchPath(''));
  const { box, status, jump } = searchPage(page);
  await box.fill(`${last}—${first}`);
  await box.press('Enter');
  await expect(jump).toContainText(`起点“${last}”在终点“${first}”之后`);
  await expect(jump.getByRole('link')).toHaveText(openingLinks(...locators));
  await expect(status).toHaveText(`“${last}—${first}”的起点在终点之后。`);
  await expect(page).toHaveURL(/search\/index\.html/u);
});

test('several pasted citations lead to their places in order, and what is none is named', async ({
  page,
}) => {
  const cited = [numberedReference().locator, listedPassage().locator];
  const [one, two] = cited.map((locator) => citationsOf(locator)[0]);
  await page.goto(searchPath(''));
  const { box, jump } = searchPage(page);
  await box.fill(`${one} ${two}`);
  await box.press('Enter');
  await expect(jump.getByRole('link')).toHaveText(openingLinks(...cited));
  await expect(page).toHaveURL(/search\/index\.html/u);
  await box.fill(`《没有的法》第一条；${cited[0]}；${cited[1]}`);
  await expect(jump).toContainText('没有读懂“《没有的法》第一条”');
  await expect(jump.getByRole('link')).toHaveText(openingLinks(...cited));
});
