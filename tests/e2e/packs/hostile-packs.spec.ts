import { expect } from '@playwright/test';
import { writeLink } from '#packs/codec/writeLink.ts';
import { LIMITS } from '#packs/limits.ts';
import type { PackItem } from '#packs/pack.ts';
import { type InputTarget, hostileTextsFor, seedTexts } from '../hostile.ts';
import { allPassages } from '../site.ts';
import { inBatches, expectNoInjection, test } from '../injection.ts';
import { itemFor } from './teaching.ts';

/** Returns a pack as stored and as in files, with a text in every place that holds one. */
function packWith(text: string): string {
  const items = [
    { kind: 'heading', text: text.slice(0, LIMITS.line) },
    { kind: 'note', text },
  ];
  const title = text.slice(0, LIMITS.line);
  return JSON.stringify({ format: 'yandu-pack', version: 1, title, items });
}

/** Returns the hostile texts, every other one inside a well-formed pack. */
function withPacks(entrance: InputTarget): { text: string; pack: string | null }[] {
  return [...seedTexts, ...hostileTextsFor(entrance)].map((text, index) => ({
    text,
    pack: index % 2 ? packWith(text.toWellFormed()) : null,
  }));
}

test(
  'hostile texts stored as a pack are shown as plain text or not at all',
  { tag: '@proof' },
  async ({ visit: { page, root } }) => {
    await page.goto(`${root}pack/index.html`);
    let revision = 1;
    for (const batch of inBatches(withPacks('storage'), 200)) {
      const packs = batch.filter(({ pack }) => pack);
      const cases = batch.map(({ text, pack }) => {
        if (!pack) return { text, stored: text };
        revision += 1;
        return { text, stored: `${revision} 2 ${pack}` };
      });
      const { followed, odd } = await page.evaluate(storeAll, cases);
      expect(odd).toEqual([]);
      expect(followed).toBeGreaterThanOrEqual(packs.length);
      await expectNoInjection(page);
      // Every page starts from what another tab has stored.
      for (const name of ['pack', 'present', 'handout', 'office', 'pack']) {
        await page.goto(`${root}${name}/index.html`);
        await expect(page.getByRole('main')).toBeVisible();
        await expectNoInjection(page);
      }
    }
  },
);

/** Stores each text under every key of packs, as another tab would. Returns the packs that were not shown. */
async function storeAll(cases: { text: string; stored: string }[]) {
  const said = document.querySelector('main [role=status]');
  const list = document.querySelector('[aria-label="宣讲单的内容"]');
  if (!said || !list) throw new Error('no editor');
  const odd: string[] = [];
  let followed = 0;
  for (const { text, stored } of cases) {
    said.textContent = '';
    for (const key of ['yandu.pack.former', 'yandu.pace', 'yandu.talk', 'yandu.format']) {
      localStorage.setItem(key, text);
    }
    for (const [key, value] of [
      ['yandu.pack', stored],
      ['yandu.collected', text],
    ] as const) {
      localStorage.setItem(key, value);
      dispatchEvent(new StorageEvent('storage', { key, newValue: value }));
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (stored === text) continue;
    for (let tries = 0; tries < 200 && said.textContent === ''; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (said.textContent === '') odd.push(text);
    else followed += 1;
    const fields = list.querySelectorAll('input, textarea');
    if (fields.length !== 2) odd.push(`${fields.length}: ${text}`);
  }
  return { followed, odd };
}

test(
  'hostile files are rejected or asked about, whatever their names',
  { tag: '@proof' },
  async ({ visit: { page, root } }) => {
    await page.goto(`${root}pack/index.html`);
    await page.getByRole('button', { name: '加备注' }).click();
    for (const batch of inBatches(withPacks('files'), 150)) {
      const files = batch.map(({ text, pack }) => [text, pack ?? text] as const);
      expect(await page.evaluate(importAll, files)).toEqual([]);
      await expectNoInjection(page);
      await page.reload();
    }
  },
);

/** Chooses a file of each name and content; returns the names of those without any message. */
async function importAll(files: (readonly [string, string])[]): Promise<string[]> {
  const input = document.querySelector<HTMLInputElement>('[type=file]');
  const said = document.querySelector('main [role=status]');
  const received = document.querySelector('[aria-label="收到的宣讲单"]');
  if (!input || !said || !received) throw new Error('no editor');
  const unanswered: string[] = [];
  for (const [name, content] of files) {
    said.textContent = '';
    received.textContent = '';
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], `${name}.json`));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const hasMessage = () => said.textContent !== '' || received.textContent !== '';
    for (let tries = 0; tries < 500 && !hasMessage(); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!hasMessage()) unanswered.push(name);
  }
  return unanswered;
}

/** The pages that show a pack, with the element that the script fills in and where it shows the title. */
const PAGES = [
  { name: 'pack', whole: 'pack-editor', title: 'input' },
  { name: 'present', whole: 'main', title: 'h1' },
  { name: 'handout', whole: 'main', title: '[aria-label=讲义] h1' },
  { name: 'office', whole: 'main', title: '[role=status]' },
] as const;

interface Case {
  query: string;
  /** The title that the page must show; null where it must show a message instead. */
  title: string | null;
}

/** Returns well-formed links with hostile texts, and links damaged by them. */
function linksFor(index: number): Case[] {
  const passage = allPassages().slice(0, 1).map(itemFor);
  const share = hostileTextsFor('links');
  const size = share.length / PAGES.length;
  return [...seedTexts, ...share.slice(index * size, (index + 1) * size)].map((raw, at) => {
    const text = raw.toWellFormed();
    const title = text.trim().slice(0, LIMITS.line) || '题';
    const items: PackItem[] = [
      { kind: 'heading', text: title },
      { kind: 'note', text },
      ...passage,
    ];
    const code = writeLink({ title: title.toWellFormed(), items });
    if (at % 2) return { query: `?p=${code}`, title: title.toWellFormed() };
    const place = at % code.length;
    const damaged = code.slice(0, place) + encodeURIComponent(text) + code.slice(place + 1);
    return { query: `?p=${damaged}`, title: null };
  });
}

/** Returns requests for sections, lists and ready-made packs that do not exist. */
function requestsFor(index: number): Case[] {
  const share = hostileTextsFor('packRequests');
  const size = share.length / PAGES.length;
  return share.slice(index * size, (index + 1) * size).map((text, at) => {
    const name = ['section', 'list', 'pack'][at % 3];
    return { query: `?${name}=${encodeURIComponent(at % 2 ? text : `x/${text}`)}`, title: null };
  });
}

for (const [index, { name, whole, title }] of PAGES.entries()) {
  test(
    `hostile links and requests are shown as plain text or rejected by the page ${name}`,
    { tag: '@proof' },
    async ({ visit: { page, root } }) => {
      for (const batch of inBatches([...linksFor(index), ...requestsFor(index)], 100)) {
        await page.goto(`${root}${name}/index.html`);
        await page.evaluate(() => localStorage.clear());
        expect(await page.evaluate(openAll, [batch, whole, title] as const)).toEqual([]);
        await expectNoInjection(page);
      }
    },
  );
}

/** Restarts the page with each query; returns the queries for which it showed nothing or something else. */
async function openAll([cases, whole, title]: readonly [Case[], string, string]) {
  const address = [...document.querySelectorAll<HTMLScriptElement>('head script[src]')].pop()?.src;
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: {
      createPolicy(name: string, rules: object): { createScriptURL(a: string): string };
    };
  };
  const policy = trustedTypes.createPolicy('yandu', { createScriptURL: (a: string) => a });
  const pristine = document.querySelector(whole);
  if (!pristine || !address) throw new Error(`no ${whole}`);
  const status = pristine.querySelector('[role=status]');
  if (status) status.textContent = '';
  const copy = pristine.cloneNode(true) as Element;
  const odd: unknown[] = [];
  for (const { query, title: wanted } of cases) {
    localStorage.clear();
    history.replaceState(null, '', location.pathname + query);
    const fresh = copy.cloneNode(true) as Element;
    document.querySelector(whole)?.replaceWith(fresh);
    if (whole !== 'pack-editor') {
      await new Promise((resolve) => {
        const script = document.createElement('script');
        script.onload = resolve;
        script.src = policy.createScriptURL(address);
        document.head.append(script);
        setTimeout(() => script.remove());
      });
    }
    const shown = () => {
      const element = fresh.querySelector<HTMLInputElement>(title);
      return element?.value ?? element?.textContent ?? '';
    };
    const said = () => fresh.querySelector('[role=status]')?.textContent ?? '';
    const isDone = () =>
      wanted === null ? !['', '正在读取……'].includes(said()) : shown().includes(wanted);
    for (let tries = 0; tries < 300 && !isDone(); tries += 1) {
      // The editor asks before it opens a pack from a link.
      [...fresh.querySelectorAll('button')]
        .find(({ textContent }) => textContent === '打开为新单')
        ?.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!isDone()) odd.push([query, wanted, shown(), said()]);
  }
  return odd;
}
