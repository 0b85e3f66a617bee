import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { OWN_LAYER } from '#edition/layer.ts';
import { expect, test } from '../fixtures.ts';
import { passageNumber } from '../pageParts.ts';
import { layerOf, pagesByKind, samplePassage, sectionPageOf } from '../site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const SCREENS = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const kinds = Object.entries(pagesByKind());

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    for (const [kind, path] of kinds) {
      test(`axe finds nothing on the ${kind} page, nor in its dark colours`, async ({ page }) => {
        // Axe takes long on the longest tables.
        await page.goto(path);
        await expectNoViolation(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectNoViolation(page, ['color-contrast']);
      });
    }
  });
}

for (const [kind, path] of kinds) {
  test(`the keyboard reaches the skip link and then every control of the ${kind} page once, with visible focus`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();

    await page.goto(path);
    const visited = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(inspectFocus);
      if (focus === null || visited.has(focus.mark)) break;
      visited.add(focus.mark);
      expect(focus.shown, focus.mark).toBe(true);
    }
    expect(visited.size).toBeGreaterThan(4);
  });
}

test('axe finds nothing with the settings and a passage’s actions open', async ({ page }) => {
  const passage = samplePassage();
  await page.goto(sectionPageOf(passage));
  await page.getByRole('banner').getByText('设置', { exact: true }).first().click();
  await expectNoViolation(page);
  await passageNumber(page, passage.locator).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolation(page);
});

test.describe('with forced colours', () => {
  test.use({ forcedColors: 'active' });

  test('layers still differ from the document’s own words by more than colour', async ({
    page,
  }) => {
    const passage = samplePassage();
    test.skip(passage.layer === OWN_LAYER, 'this library has no words of others');
    await page.goto(sectionPageOf(passage));
    const labels = page.getByRole('main').getByText(layerOf(passage).label, { exact: true });
    await expect(labels.filter({ visible: true })).not.toHaveCount(0);
  });
});

/** Runs axe with all rules, or only with those that a change of colours could break. */
async function expectNoViolation(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(RULES)).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/**
 * Returns the position of the focused element in the document, which tells equal elements apart, and whether it, or its
 * label, is drawn with an outline inside the window; null when no control has the focus.
 */
function inspectFocus(): { mark: string; shown: boolean } | null {
  const element = document.querySelector(':focus');
  if (!element || element === document.body) return null;
  const all = [...document.querySelectorAll('*')];
  const label = element.id && document.querySelector(`label[for="${element.id}"]`);
  const shown = [element, label].some((each) => {
    if (!(each instanceof Element)) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    const { width, height, bottom, top } = each.getBoundingClientRect();
    const drawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return drawn && width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  });
  return { mark: `${all.indexOf(element)} ${element.outerHTML.slice(0, 80)}`, shown };
}
