import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test as base, expect } from '@playwright/test';
import { serve } from '../../src/commands/serve.ts';
import { listFiles } from '../../src/publish/sums.ts';
import { hostileTexts } from './hostile.ts';
import { DIST, allPages } from './site.ts';
import { type Visit, visit } from './tour.ts';

const html = listFiles(DIST).filter((file) => file.endsWith('.html'));
const scripts = listFiles(DIST).filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const section = allPages().find((path) => /^[^/]+\/[^/]+\/1\/index\.html$/u.test(path)) ?? '';
const single = html.find((file) => /^data\/[^/]+\.html$/u.test(file)) ?? '';

/** A site in which any fault, violation or foreign request fails the test, and no payload may have run. */
const test = base.extend<{ there: Visit }>({
  there: async ({ browser }, use) => {
    const { url, close } = await serve(DIST, { base: '/a/b/' });
    const there = await visit(browser, url);
    await use(there);
    expect(await there.page.evaluate(() => 'taken' in globalThis)).toBe(false);
    await there.context.close();
    await close();
    // A file that is to be sent alone has no icon beside it.
    const noises = there.noises.filter((noise) => !noise.includes('/favicon.ico'));
    expect(noises, 'nothing run, violated or asked of others').toEqual([]);
  },
});

test('every page has a policy of its own, before anything it could apply to', () => {
  const POLICY =
    /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">/iu;
  for (const file of html) {
    const policy = POLICY.exec(read(file))?.[1] ?? '';
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).toContain("require-trusted-types-for 'script'");
    expect(policy, file).not.toMatch(/unsafe-|https?:|\*|data:|blob:/u);
  }
});

test('no page holds an inline handler, an inline style, a foreign script or a frame', () => {
  for (const file of html) {
    const markup = read(file).replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gu, '');
    expect(markup.match(/<[a-z][^>]*\s(?:on[a-z]+|style)=/u), file).toBe(null);
    expect(markup.match(/\s(?:src|srcset|action|data)="(?:https?:)?\/\/[^"]*"/u), file).toBe(null);
    expect(markup.match(/<(?:iframe|object|embed|base)\b/u), file).toBe(null);
  }
});

test('no script that is shipped can make markup or code of a text', () => {
  const SINKS =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|parseFromString|setHTMLUnsafe)\b|document\.write|\beval\(|new Function\b/u;
  const inline = html.flatMap((file) =>
    [...read(file).matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, code = '']) => [file, code]),
  );
  const own = scripts.filter((file) => !file.startsWith('pagefind/'));
  for (const [file = '', code = ''] of [...own.map((file) => [file, read(file)]), ...inline]) {
    expect(SINKS.exec(code)?.[0] ?? null, file).toBe(null);
  }
});

/** Types nothing, sends nothing: the address changes under the page, as it does on the way back. */
async function askAll({ page, root }: Visit, texts: readonly string[]): Promise<void> {
  await page.goto(`${root}search/index.html`);
  for (const batch of batches(texts)) {
    await page.evaluate(async (queries) => {
      for (const query of queries) {
        history.replaceState(null, '', `?q=${encodeURIComponent(query.toWellFormed())}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, batch);
    await expectSound(page);
  }
}

test('4,000 hostile queries change nothing but what is found', async ({ there }) => {
  test.setTimeout(180_000);
  await askAll(there, hostileTexts(4000, 1));
});

test('2,500 hostile fragments and queries leave a reading page as it was', async ({ there }) => {
  test.setTimeout(180_000);
  const { page, root } = there;
  await page.goto(`${root}${section}?q=${encodeURIComponent('工会')}#p1`);
  const before = await words(page);
  for (const batch of batches(hostileTexts(2500, 2))) {
    await page.evaluate(async (texts) => {
      for (const text of texts) {
        location.hash = text.toWellFormed();
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, batch);
    await expectSound(page);
  }
  expect(await words(page)).toBe(before);
  for (const text of hostileTexts(60, 3)) {
    await page.goto(`${root}${section}?q=${encodeURIComponent(text.toWellFormed())}#p1`);
    await expectSound(page);
  }
});

test('2,000 hostile things in storage are no settings', async ({ there }) => {
  test.setTimeout(180_000);
  const { page, root } = there;
  await page.goto(root + section);
  const keys = ['mode', 'size', 'theme'].map((name) => `yandu.${name}`);
  for (const batch of batches(hostileTexts(2000, 4))) {
    const odd = await page.evaluate(
      async ([texts, names]) => {
        const address = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
        const { trustedTypes } = globalThis as unknown as {
          trustedTypes: {
            createPolicy(name: string, rules: object): { createScriptURL(a: string): string };
          };
        };
        const policy = trustedTypes.createPolicy('yandu', { createScriptURL: (a: string) => a });
        for (const text of texts) {
          for (const name of names) localStorage.setItem(name, text);
          // The island starts again, as it would on the next page.
          await new Promise((resolve) => {
            const script = document.createElement('script');
            script.onload = resolve;
            script.src = policy.createScriptURL(address);
            document.head.append(script);
            setTimeout(() => script.remove());
          });
        }
        return document.querySelectorAll('input:checked[value*="taken"]').length;
      },
      [batch, keys] as const,
    );
    expect(odd).toBe(0);
    // The inline script reads storage before anything is painted.
    await page.reload();
    const { size, theme } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    expect([size, theme]).toEqual(['standard', 'auto']);
    await expectSound(page);
  }
});

test('1,500 hostile queries to the single file, 500 hostile texts pasted for checking', async ({
  there,
}) => {
  test.setTimeout(180_000);
  const { page, root } = there;
  await page.goto(root + single);
  await page.evaluate(type, ['input[type=search]', hostileTexts(1500, 5)] as const);
  await expectSound(page);
  await page.goto(`${root}search/index.html`);
  await page.locator('details summary').first().click();
  await page.locator('textarea').first().waitFor();
  for (const batch of batches(hostileTexts(500, 6))) {
    await page.evaluate(type, ['textarea', batch] as const);
    await expectSound(page);
  }
});

test('40 hostile addresses end on the page for lost readers', async ({ there }) => {
  const { page, root, noises } = there;
  for (const text of hostileTexts(40, 7)) {
    await page.goto(`${root}x/${encodeURIComponent(text.toWellFormed())}`);
    await expect(page.getByRole('main')).toBeVisible();
    await expectSound(page);
  }
  // A missing page is missing, and its root is found by asking: nothing else may be said.
  const unexpected = noises.filter(
    (noise) => !/404 \(Not Found\)|^request: .*\/(?:icon\.svg|sums\.txt)|^failed: /u.test(noise),
  );
  noises.splice(0);
  expect(unexpected).toEqual([]);
});

async function type([selector, texts]: readonly [string, readonly string[]]): Promise<void> {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  for (const text of texts) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.form?.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Still our page, holding only what our pages hold, with nothing run. */
async function expectSound(page: Page): Promise<void> {
  const foreign = await page.evaluate(() => ({
    taken: 'taken' in globalThis,
    elements: document.querySelectorAll(
      'main img, main svg, main iframe, base, meta[http-equiv=refresh], [onerror], [onload], a[href^="javascript:"]',
    ).length,
    polluted: 'x' in {},
  }));
  expect(foreign).toEqual({ taken: false, elements: 0, polluted: false });
}

function words(page: Page): Promise<string | null> {
  return page.locator('.reading').textContent();
}

function batches(texts: readonly string[]): string[][] {
  const size = 250;
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, index) =>
    texts.slice(index * size, (index + 1) * size),
  );
}
