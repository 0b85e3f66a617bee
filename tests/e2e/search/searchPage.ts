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
    list: page.getByRole('list', { name: '搜索结果' }),
    items: page.getByRole('list', { name: '搜索结果' }).getByRole('listitem'),
  };
}

/** Returns the paths, from the site root, of the passages that results link to. */
export async function passagesIn(items: Locator): Promise<string[]> {
  return items
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href.replace(/^.*\/(?=wujin-18\/)/u, '')),
    );
}
