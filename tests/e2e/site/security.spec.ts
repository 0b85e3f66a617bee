import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { listFiles } from '../../../src/integration/checksums.ts';
import { type Entrance, SHARES, hostileFor, plainTexts } from '../hostile.ts';
import { DIST, allPages } from '../site.ts';
import { batches, expectSound, test } from '../soundness.ts';
import { lesson } from '../tour.ts';

const html = listFiles(DIST).filter((file) => file.endsWith('.html'));
const scripts = listFiles(DIST).filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const section = allPages().find((path) => /^[^/]+\/[^/]+\/1\/index\.html$/u.test(path)) ?? '';
const single = html.find((file) => /^data\/[^/]+\.html$/u.test(file)) ?? '';

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

test('there are more than 10,000 hostile cases, and no two are the same', () => {
  const cases = (Object.keys(SHARES) as Entrance[]).flatMap(hostileFor);
  expect(new Set(cases).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThan(10_000);
});

test('hostile queries change nothing but what is found', async ({ there: { page, root } }) => {
  test.setTimeout(180_000);
  const cases = [...plainTexts, ...hostileFor('search')];
  await page.goto(`${root}search/index.html`);
  let unanswered: string[] = [];
  for (const batch of batches(cases)) {
    unanswered = unanswered.concat(await page.evaluate(askAll, batch));
    await expectSound(page);
  }
  // Of a query that is nothing but white space nothing is said.
  expect(unanswered.filter((text) => text.trim() !== '')).toEqual([]);
});

/** Types nothing, sends nothing: the address changes under the page, as it does on the way back. Returns what went unanswered. */
async function askAll(queries: string[]): Promise<string[]> {
  const search = document.querySelector<HTMLElement>('search-page');
  const status = search?.querySelector(':scope > [role=status]');
  if (!search || !status) throw new Error('no search page');
  const isAnswered = () =>
    'answered' in search.dataset || !['', '正在查找…'].includes(status.textContent ?? '');
  const unanswered: string[] = [];
  for (const query of queries) {
    delete search.dataset['answered'];
    status.textContent = '';
    history.replaceState(null, '', `?q=${encodeURIComponent(query.toWellFormed())}`);
    dispatchEvent(new PopStateEvent('popstate'));
    for (let tries = 0; tries < 500 && !isAnswered(); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      if (query.trim() === '') break;
    }
    if (!isAnswered()) unanswered.push(query);
  }
  return unanswered;
}

test('hostile fragments lead to no slide, and leave the talk as it was', async ({
  there: { page, root },
}) => {
  test.setTimeout(120_000);
  const { section, texts } = lesson();
  await page.goto(`${root}present/index.html?section=${section}#1`);
  await expect(page.locator('.stage .count')).toHaveText(/^1/u);
  const numbers = ['0', '1', '-1', '1e1', '007', '2', '999999999999', '3.5', ' 4', '４'];
  for (const batch of batches([...numbers, ...plainTexts, ...hostileFor('slides')])) {
    const places = await page.evaluate(async (fragments) => {
      const seen = new Set<string>();
      for (const fragment of fragments) {
        location.hash = fragment.toWellFormed();
        await new Promise((resolve) => setTimeout(resolve));
        seen.add(document.querySelector('.stage .count')?.textContent ?? '');
      }
      return [...seen];
    }, batch);
    for (const place of places)
      expect(place).toMatch(new RegExp(`^[1-3]/${texts.length + 1}$`, 'u'));
    await expectSound(page);
  }
  await page.evaluate(() => (location.hash = '#2'));
  await expect(page.locator('.stage .count')).toHaveText(`2/${texts.length + 1}`);
});

test('hostile things in storage are no settings, and hostile matches mark nothing', async ({
  there: { page, root },
}) => {
  test.setTimeout(180_000);
  const [settings, landing] = [hostileFor('settings'), hostileFor('landing')];
  settings.push(...plainTexts);
  landing.push(...plainTexts.map((text) => text.toWellFormed()));
  await page.goto(root + section);
  const before = await page.locator('.reading').textContent();
  const chosen = await page.evaluate(checkedIn);
  for (const batch of batches(settings)) {
    const queries = landing.splice(0, batch.length);
    const odd = await page.evaluate(restartAll, [batch, queries, chosen] as const);
    expect(odd).toEqual([]);
    expect(await page.locator('.reading').textContent()).toBe(before);
    await expectSound(page);
    // The inline script reads storage before anything is painted.
    await page.goto(root + section);
    const { size, theme } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    expect([size, theme]).toEqual(['standard', 'auto']);
  }
  expect(landing).toEqual([]);
});

function checkedIn(): string[] {
  return [...document.querySelectorAll('input')].flatMap(({ checked, name, value, id }) =>
    checked ? `${name} ${value} ${id}` : [],
  );
}

/** Has the page's script start again with every text in storage, as on the next page; returns those that chose something. */
async function restartAll([texts, queries, chosen]: readonly [
  string[],
  string[],
  string[],
]): Promise<string[]> {
  const address = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: {
      createPolicy(name: string, rules: object): { createScriptURL(a: string): string };
    };
  };
  const policy = trustedTypes.createPolicy('yandu', { createScriptURL: (a: string) => a });
  const odd: string[] = [];
  for (const [index, text] of texts.entries()) {
    for (const name of ['mode', 'size', 'theme', 'format'])
      localStorage.setItem(`yandu.${name}`, text);
    history.replaceState(null, '', `?q=${encodeURIComponent(queries[index] ?? '')}#p1`);
    for (const input of document.querySelectorAll('input')) input.checked = false;
    for (const input of document.querySelectorAll<HTMLInputElement>('.mode')) {
      input.checked = input.defaultChecked;
    }
    await new Promise((resolve) => {
      const script = document.createElement('script');
      script.onload = resolve;
      script.src = policy.createScriptURL(address);
      document.head.append(script);
      setTimeout(() => script.remove());
    });
    const checked = [...document.querySelectorAll('input')].flatMap(
      ({ checked, name, value, id }) => (checked ? `${name} ${value} ${id}` : []),
    );
    if (checked.join() !== chosen.join()) odd.push(text);
  }
  return odd;
}

test('hostile queries to the single file find words or nothing', async ({
  there: { page, root },
}) => {
  test.setTimeout(120_000);
  await page.goto(root + single);
  for (const batch of batches([...plainTexts, ...hostileFor('single')], 500)) {
    await page.evaluate((texts) => {
      const field = document.querySelector('input');
      if (!field) throw new Error('no box');
      for (const text of texts) {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.form?.requestSubmit();
      }
    }, batch);
    await expectSound(page);
  }
});

test('every hostile text pasted for checking is answered', async ({ there: { page, root } }) => {
  test.setTimeout(120_000);
  await page.goto(`${root}search/index.html`);
  await page.locator('details summary').first().click();
  await page.locator('textarea').first().waitFor();
  for (const batch of batches([...plainTexts, ...hostileFor('quotation')], 100)) {
    expect(await page.evaluate(checkAll, batch)).toEqual([]);
    await expectSound(page);
  }
});

/** Pastes one text after another, each when the one before is answered; returns those that were not. */
async function checkAll(texts: string[]): Promise<string[]> {
  const field = document.querySelector('textarea');
  const status = field?.closest('details')?.querySelector('[role=status]');
  if (!field || !status) throw new Error('no quotation check');
  const unanswered: string[] = [];
  for (const text of texts) {
    status.textContent = '';
    field.value = text;
    field.form?.requestSubmit();
    for (let tries = 0; tries < 500 && status.textContent === ''; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!/^核对了|^没有可核对|^共 /u.test(status.textContent ?? '')) unanswered.push(text);
  }
  return unanswered;
}

test('hostile addresses end on the page for lost readers', async ({ there }) => {
  const { page, root, noises } = there;
  for (const text of hostileFor('addresses')) {
    await page.goto(`${root}x/${encodeURIComponent(text)}`);
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
