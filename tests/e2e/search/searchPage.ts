import type { Locator, Page } from '@playwright/test';

/** Returns the address of the search page for a query, relative to the site root. */
export function searchPath(q: string, more: Record<string, string> = {}): string {
  return `search/index.html?${new URLSearchParams({ q, ...more })}`;
}

/** Returns the locators of the search page's parts. */
export function searchPage(page: Page) {
  return {
    box: page.getByRole('main').getByRole('searchbox', { name: '搜索' }),
    status: page.locator('search-page > [role=status]'),
    /** The places that the query names. */
    jump: page.getByRole('group', { name: '出处' }),
    list: page.getByRole('list', { name: '搜索结果' }),
    items: page.getByRole('list', { name: '搜索结果' }).getByRole('listitem'),
  };
}

/** Returns the words beside the links of results or findings: layers, part, section and document. */
export function namesBeside(links: Locator): Locator {
  return links.getByRole('paragraph').locator('> span');
}

/** Returns the locators of the quotation check's parts. */
export function quotationCheck(page: Page) {
  const check = page.getByRole('group', { name: '核对引文' });
  const list = check.getByRole('list', { name: '核对结果' });
  return {
    check,
    title: check.getByText('核对引文', { exact: true }),
    field: check.getByLabel(/^粘贴要核对的文字/u),
    submit: check.getByRole('button', { name: '核对', exact: true }),
    status: check.getByRole('status'),
    list,
    /** The verdicts on whole quotations. */
    whole: check.locator('.judged').getByRole('heading'),
    findings: list.locator('> li'),
    verdicts: list.getByRole('heading'),
    warnings: list.getByText(/^注意：/u),
  };
}
