import type { Locator, Page } from '@playwright/test';

/** Returns the number before a passage in the text, which opens its actions; notes below the text link to it too. */
export function passageNumber(page: Page, locator: string): Locator {
  return page.getByRole('main').getByRole('link', { name: locator, exact: true }).first();
}

/** Returns the words of a passage in the text, which open its actions on a phone, where sentences show no numbers. */
export function passageWords(page: Page, locator: string): Locator {
  return page.getByRole('main').locator(`[data-locator="${locator}"]`).first();
}

/** Returns the rows of the reader's own pack in its editor. */
export function packRows(page: Page): Locator {
  return page.getByRole('list', { name: '宣讲单的内容' }).getByRole('listitem');
}

/** Returns the view of a presentation that the audience sees. */
export function audienceView(page: Page): Locator {
  return page.getByRole('region', { name: '放映' });
}

/** Returns the position among the slides in the audience's or the presenter's view, as in 2/12. */
export function slidePosition(view: Locator): Locator {
  return view.getByText(/^\d+\/\d+$/u);
}

/** Returns the present slide in the presenter's view. */
export function presentersSlide(page: Page): Locator {
  return page.getByRole('group', { name: '现在' }).getByRole('article');
}

/** Returns the handout, as it is printed. */
export function handout(page: Page): Locator {
  return page.getByRole('article', { name: '讲义', exact: true });
}

/** Returns the words of passages on a slide, in a handout or in the rows of a pack. */
export function quotedWords(within: Locator): Locator {
  return within.getByRole('blockquote');
}
