import { type Page, test as base, expect } from '@playwright/test';
import { type Host, builtFiles, releaseWith, startHost } from './faulty.ts';

/** A host as plain ones are: it says when a file changed and nothing about caching. */
const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  host: async ({}, use) => {
    const host = await startHost(builtFiles());
    await use(host);
    await host.close();
  },
});

const news = (page: Page) => page.getByRole('status').filter({ hasText: '有新版本' });

/** As a reader comes back: by a link, so that the browser's cache answers. */
async function comeBack(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}search/index.html`);
  await page.getByRole('link', { name: '关于', exact: true }).first().click();
  await page.waitForURL(/about/u);
}

/** The request by which a page asks whether it is still the newest. */
const question = (page: Page) =>
  page.waitForRequest(
    (request) => request.resourceType() === 'fetch' && request.url().includes('/about/'),
  );

function publish(host: Host): void {
  const about = host.files.get('about/index.html')?.toString() ?? '';
  const next = about.replace('</main>', '<p>新的一段</p></main>');
  expect(next).not.toBe(about);
  host.files = releaseWith(host.files, { 'about/index.html': next });
}

test('an old page out of a cache says that there is a new one, and reloading shows it', async ({
  page,
  host,
}) => {
  await comeBack(page, host);
  publish(host);
  await comeBack(page, host);
  await expect(page.getByText('新的一段')).toHaveCount(0);
  await expect(news(page)).toBeVisible();
  await page.getByRole('link', { name: '重新打开本页' }).click();
  await expect(page.getByText('新的一段')).toBeVisible();
  await expect(news(page)).toHaveCount(0);
});

test('a page that is still the newest says nothing', async ({ page, host }) => {
  await comeBack(page, host);
  const [asked] = await Promise.all([question(page), comeBack(page, host)]);
  await asked.response();
  await page.waitForTimeout(300);
  await expect(news(page)).toHaveCount(0);
});

for (const [name, portal] of Object.entries({
  'a login page in its place': '<!doctype html><title>登录</title>请登录',
  'an empty answer': '',
})) {
  test(`${name} is no new version`, async ({ page, host }) => {
    await comeBack(page, host);
    host.files = new Map(host.files).set('about/index.html', Buffer.from(portal));
    const [asked] = await Promise.all([question(page), comeBack(page, host)]);
    await asked.response();
    await page.waitForTimeout(300);
    await expect(news(page)).toHaveCount(0);
  });
}

test('a page that came over the network asks nothing more', async ({ page, host }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(request.url());
  });
  await page.goto(`${host.url}about/index.html`);
  await page.waitForTimeout(1800);
  expect(asked).toEqual([]);
});
