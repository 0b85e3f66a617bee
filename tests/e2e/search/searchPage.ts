import type { Locator, Page } from '@playwright/test';

/** Returns the address of the search page for a query, relative to the site root. */
export function searchPath(q: string, more: Record<string, string> = {}): string {
  return `search/index.html?${new URLSearchParams({ q, ...more })}`;
}

/** Returns the locators of the search page's parts. */
export function searchPage(page: Page) {
  return {
    box: page.getByRole('main').getByRole('searchbox', { name: '查原文' }),
    status: page.getByRole('region', { name: '结果', exact: true }).getByRole('status'),
    /** The places that the query names. */
    jump: page.getByRole('group', { name: '出处' }),
    list: page.getByRole('list', { name: '查找结果' }),
    items: page.getByRole('list', { name: '查找结果' }).getByRole('listitem'),
  };
}

/** Returns the words beside the links of results or findings: layers, part, section and document. */
export function namesBeside(links: Locator): Locator {
  return links.getByRole('paragraph').locator('> span');
}

/** Returns the words of the links that open these places. */
export function openingLinks(...locators: string[]): string[] {
  return locators.map((locator) => `打开：${locator}`);
}

/** Returns the locators of the quotation check's parts. */
export function quotationCheck(page: Page) {
  const door = page.getByRole('region', { name: '核对引文' });
  const check = page.getByRole('region', { name: '核对结果' });
  const list = check.getByRole('list', { name: '逐句核对' });
  return {
    check,
    title: door.getByRole('heading').getByRole('link', { name: '核对引文' }),
    field: door.getByRole('textbox', { name: '要核对的引文' }),
    submit: door.getByRole('button', { name: '核对', exact: true }),
    status: check.getByRole('status'),
    list,
    /** The verdicts on whole quotations. */
    whole: check.locator('.judged').getByRole('heading'),
    findings: list.locator('> li'),
    verdicts: list.getByRole('heading'),
    warnings: list.getByText(/^注意：/u),
  };
}
