import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { splitText } from '#packs/slides/splitText.ts';
import { listFiles } from '../../../src/integration/checksums.ts';
import { type InputTarget, CASES_BY_TARGET, hostileTextsFor, seedTexts } from '../hostile.ts';
import { audienceView, slidePosition } from '../pageParts.ts';
import { DIST, longestSection } from '../site.ts';
import { inBatches, expectNoInjection, test } from '../injection.ts';
import { lectureSection } from '../visit.ts';

const html = listFiles(DIST).filter((file) => file.endsWith('.html'));
const scripts = listFiles(DIST).filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const section = `${longestSection()}index.html`;
const single = html.find((file) => /^data\/[^/]+\.html$/u.test(file)) ?? '';

test('every page has a policy of its own, before anything it applies to', () => {
  const POLICY =
    /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">/iu;
  for (const file of html) {
    const policy = POLICY.exec(read(file))?.[1] ?? '';
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).toContain("require-trusted-types-for 'script'");
    // The one thing that is no file is the empty icon of pages that cannot name one.
    const files = policy.replace("img-src 'self' data:;", '');
    expect(files, file).not.toMatch(/unsafe-|https?:|\*|data:|blob:/u);
    expect(policy !== files, file).toBe(read(file).includes('<link rel="icon" href="data:,">'));
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

test('no published script can turn a text into markup or code', () => {
  const SINKS =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|parseFromString|setHTMLUnsafe)\b|document\.write|\beval\(|new Function\b/u;
  const inline = html.flatMap((file) =>
    [...read(file).matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, code = '']) => [file, code]),
  );
  // Pagefind's runtime is for other programs: no page of the site loads it, and its policy would not let it run.
  const own = scripts.filter((file) => !/^(?:search-data|pagefind)\//u.test(file));
  for (const [file = '', code = ''] of [...own.map((file) => [file, read(file)]), ...inline]) {
    expect(SINKS.exec(code)?.[0] ?? null, file).toBe(null);
  }
});

test('there are more than 10,000 hostile cases without duplicates', () => {
  const cases = (Object.keys(CASES_BY_TARGET) as InputTarget[]).flatMap(hostileTextsFor);
  expect(new Set(cases).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThan(10_000);
});

test(
  'hostile queries change nothing but the results',
  { tag: '@proof' },
  async ({ visit: { page, root } }) => {
    const cases = [...seedTexts, ...hostileTextsFor('search')];
    await page.goto(`${root}search/index.html`);
    let unanswered: string[] = [];
    for (const batch of inBatches(cases)) {
      unanswered = unanswered.concat(await page.evaluate(askAll, batch));
      await expectNoInjection(page);
    }
    // A query of nothing but white space has no status.
    expect(unanswered.filter((text) => text.trim() !== '')).toEqual([]);
  },
);

/** Changes the address under the page, as the back button does. Returns the queries that were not answered. */
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

test(
  'hostile fragments lead to no slide, and do not change the presentation',
  { tag: '@proof' },
  async ({ visit: { page, root } }) => {
    const { section, texts } = lectureSection();
    const count = texts.flatMap((text) => splitText(text)).length + 1;
    await page.goto(`${root}present/index.html?section=${section}#1`);
    await expect(slidePosition(audienceView(page))).toHaveText(/^1/u);
    const numbers = ['0', '1', '-1', '1e1', '007', '2', '999999999999', '3.5', ' 4', '４'];
    for (const batch of inBatches([...numbers, ...seedTexts, ...hostileTextsFor('slides')])) {
      const places = await page.evaluate(async (fragments) => {
        const seen = new Set<string>();
        for (const fragment of fragments) {
          location.hash = fragment.toWellFormed();
          await new Promise((resolve) => setTimeout(resolve));
          seen.add(document.querySelector('[aria-label=放映] nav span')?.textContent ?? '');
        }
        return [...seen];
      }, batch);
      for (const place of places) expect(place).toMatch(new RegExp(`^[1-3]/${count}$`, 'u'));
      await expectNoInjection(page);
    }
    await page.evaluate(() => (location.hash = '#2'));
    await expect(slidePosition(audienceView(page))).toHaveText(`2/${count}`);
  },
);

test(
  'hostile texts in storage are no settings, and hostile queries mark nothing',
  { tag: '@proof' },
  async ({ visit: { page, root } }) => {
    const [settings, landing] = [hostileTextsFor('settings'), hostileTextsFor('landing')];
    settings.push(...seedTexts);
    landing.push(...seedTexts.map((text) => text.toWellFormed()));
    await page.goto(root + section);
    const text = page.locator('[data-locator]');
    const before = await text.allTextContents();
    expect(before.length).toBeGreaterThan(1);
    const chosen = await page.evaluate(checkedIn);
    for (const batch of inBatches(settings)) {
      const queries = landing.splice(0, batch.length);
      const odd = await page.evaluate(restartAll, [batch, queries, chosen] as const);
      expect(odd).toEqual([]);
      expect(await text.allTextContents()).toEqual(before);
      await expectNoInjection(page);
      // The inline script reads storage before the first paint.
      await page.goto(root + section);
      const { size, theme } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      expect([size, theme]).toEqual(['standard', 'auto']);
    }
    expect(landing).toEqual([]);
  },
);

function checkedIn(): string[] {
  return [...document.querySelectorAll('input')].flatMap(({ checked, name, value, id }) =>
    checked ? `${name} ${value} ${id}` : [],
  );
}

/** Restarts the page's script with every text in storage, as on the next page. Returns those that set something. */
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
    // A tool that has run would not run again.
    for (const tool of document.querySelectorAll('head > script:not([defer])')) tool.remove();
    for (const input of document.querySelectorAll('input')) input.checked = false;
    for (const input of document.querySelectorAll<HTMLInputElement>('[name=mode]')) {
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

test(
  'hostile queries to the single file find words or nothing',
  { tag: '@proof' },
  async ({ visit: { page, root } }) => {
    await page.goto(root + single);
    for (const batch of inBatches([...seedTexts, ...hostileTextsFor('single')], 500)) {
      await page.evaluate((texts) => {
        const field = document.querySelector('input');
        if (!field) throw new Error('no box');
        for (const text of texts) {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.form?.requestSubmit();
        }
      }, batch);
      await expectNoInjection(page);
    }
  },
);

test(
  'every hostile text pasted for checking is answered',
  { tag: '@proof' },
  async ({ visit: { page, root } }) => {
    await page.goto(`${root}search/index.html`);
    await page.getByRole('textbox', { name: '要核对的引文' }).waitFor();
    for (const batch of inBatches([...seedTexts, ...hostileTextsFor('quotation')], 100)) {
      expect(await page.evaluate(checkAll, batch)).toEqual([]);
      await expectNoInjection(page);
    }
  },
);

/** Pastes one text after another, each when the one before is answered. Returns those that were not. */
async function checkAll(texts: string[]): Promise<string[]> {
  const field = document.querySelector('textarea');
  const status = document.querySelector('[aria-label=核对结果] [role=status]');
  if (!field || !status) throw new Error('no quotation check');
  const unanswered: string[] = [];
  for (const text of texts) {
    status.textContent = '';
    field.value = text;
    field.form?.requestSubmit();
    // A check that takes long on a busy machine first says that it is under way.
    const isUnderWay = () => ['', '正在核对…'].includes(status.textContent ?? '');
    for (let tries = 0; tries < 1000 && isUnderWay(); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!/核对了|^没有可核对|^共 /u.test(status.textContent ?? '')) unanswered.push(text);
  }
  return unanswered;
}

test('hostile addresses show the 404 page', async ({ visit }) => {
  const { page, root, problems } = visit;
  for (const text of hostileTextsFor('addresses')) {
    await page.goto(`${root}x/${encodeURIComponent(text)}`);
    await expect(page.getByRole('main')).toBeVisible();
    await expectNoInjection(page);
  }
  // Only the missing page and the requests that find the root may be reported.
  const unexpected = problems.filter(
    (problem) =>
      !/404 \(Not Found\)|^request: .*\/(?:icon\.svg|sums\.txt)|^failed: /u.test(problem),
  );
  problems.splice(0);
  expect(unexpected).toEqual([]);
});
