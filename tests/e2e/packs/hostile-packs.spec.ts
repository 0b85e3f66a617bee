import { expect } from '@playwright/test';
import { writeLink } from '#packs/codec/link.ts';
import { LIMITS } from '#packs/limits.ts';
import type { Item } from '#packs/pack.ts';
import { type Entrance, hostileFor, plainTexts } from '../hostile.ts';
import { allPassages } from '../site.ts';
import { batches, expectSound, test } from '../soundness.ts';
import { itemFor } from './teaching.ts';

/** A pack with a text wherever a pack has room for one, as it is stored and as files hold it. */
function packWith(text: string): string {
  const items = [
    { kind: 'heading', text: text.slice(0, LIMITS.line) },
    { kind: 'note', text },
  ];
  const title = text.slice(0, LIMITS.line);
  return JSON.stringify({ format: 'yandu-pack', version: 1, title, items });
}

/** Every other case as it is, every other in a pack that is sound but for its words. */
function withPacks(entrance: Entrance): { text: string; pack: string | null }[] {
  return [...plainTexts, ...hostileFor(entrance)].map((text, index) => ({
    text,
    pack: index % 2 ? packWith(text.toWellFormed()) : null,
  }));
}

test('hostile things stored as a pack are shown as words or not at all', async ({
  there: { page, root },
}) => {
  test.setTimeout(120_000);
  await page.goto(`${root}pack/index.html`);
  let revision = 1;
  for (const batch of batches(withPacks('storage'), 200)) {
    const packs = batch.filter(({ pack }) => pack);
    const cases = batch.map(({ text, pack }) => {
      if (!pack) return { text, stored: text };
      revision += 1;
      return { text, stored: `${revision} 2 ${pack}` };
    });
    const { followed, odd } = await page.evaluate(storeAll, cases);
    expect(odd).toEqual([]);
    expect(followed).toBeGreaterThanOrEqual(packs.length);
    await expectSound(page);
    // What another tab left there is what a page begins with, whichever page it is.
    for (const name of ['pack', 'present', 'handout', 'office', 'pack']) {
      await page.goto(`${root}${name}/index.html`);
      await expect(page.getByRole('main')).toBeVisible();
      await expectSound(page);
    }
  }
});

/** Another tab writes each text under every key a pack has anything to do with. Returns packs that were not shown. */
async function storeAll(cases: { text: string; stored: string }[]) {
  const said = document.querySelector('[data-slot=said]');
  const title = document.querySelector<HTMLInputElement>('[name=title]');
  if (!said || !title) throw new Error('no editor');
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
    const fields = document.querySelectorAll<HTMLInputElement>('.packing input, .packing textarea');
    if (fields.length !== 2) odd.push(`${fields.length}: ${text}`);
  }
  return { followed, odd };
}

test('hostile files are refused or asked about, whatever they are called', async ({
  there: { page, root },
}) => {
  test.setTimeout(120_000);
  await page.goto(`${root}pack/index.html`);
  await page.getByRole('button', { name: '加备注' }).click();
  for (const batch of batches(withPacks('files'), 150)) {
    const files = batch.map(({ text, pack }) => [text, pack ?? text] as const);
    expect(await page.evaluate(importAll, files)).toEqual([]);
    await expectSound(page);
    await page.reload();
  }
});

/** Chooses a file of each name and content; returns those about which nothing was said. */
async function importAll(files: (readonly [string, string])[]): Promise<string[]> {
  const input = document.querySelector<HTMLInputElement>('[type=file]');
  const said = document.querySelector('[data-slot=said]');
  const received = document.querySelector('[data-slot=received]');
  if (!input || !said || !received) throw new Error('no editor');
  const unheard: string[] = [];
  for (const [name, content] of files) {
    said.textContent = '';
    received.textContent = '';
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], `${name}.json`));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const heard = () => said.textContent !== '' || received.textContent !== '';
    for (let tries = 0; tries < 500 && !heard(); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!heard()) unheard.push(name);
  }
  return unheard;
}

/** The pages that show a pack, the part that its script brings to life, and where each shows the pack's title. */
const PAGES = [
  { name: 'pack', whole: 'pack-editor', said: '[data-slot=said]', title: '[name=title]' },
  { name: 'present', whole: '.talk', said: '.status', title: '.headline' },
  { name: 'handout', whole: '.handout', said: '.status', title: '.paper-title' },
  { name: 'office', whole: '.office', said: '[role=status]', title: '[role=status]' },
] as const;

interface Case {
  query: string;
  /** What the page must show; null where it must only be said that there is nothing. */
  title: string | null;
}

/** Links that are sound but for their words, and links that were damaged on the way. */
function linksFor(index: number): Case[] {
  const passage = allPassages().slice(0, 1).map(itemFor);
  const share = hostileFor('links');
  const size = share.length / PAGES.length;
  return [...plainTexts, ...share.slice(index * size, (index + 1) * size)].map((raw, at) => {
    const text = raw.toWellFormed();
    const title = text.trim().slice(0, LIMITS.line) || '题';
    const items: Item[] = [{ kind: 'heading', text: title }, { kind: 'note', text }, ...passage];
    const code = writeLink({ title: title.toWellFormed(), items });
    if (at % 2) return { query: `?p=${code}`, title: title.toWellFormed() };
    const place = at % code.length;
    const damaged = code.slice(0, place) + encodeURIComponent(text) + code.slice(place + 1);
    return { query: `?p=${damaged}`, title: null };
  });
}

/** Wishes for sections, lists and ready-made packs that nobody has. */
function wishesFor(index: number): Case[] {
  const share = hostileFor('wishes');
  const size = share.length / PAGES.length;
  return share.slice(index * size, (index + 1) * size).map((text, at) => {
    const name = ['section', 'list', 'pack'][at % 3];
    return { query: `?${name}=${encodeURIComponent(at % 2 ? text : `x/${text}`)}`, title: null };
  });
}

for (const [index, { name, whole, said, title }] of PAGES.entries()) {
  test(`hostile links and wishes are shown as words or refused by the page ${name}`, async ({
    there: { page, root },
  }) => {
    test.setTimeout(120_000);
    for (const batch of batches([...linksFor(index), ...wishesFor(index)], 100)) {
      await page.goto(`${root}${name}/index.html`);
      await page.evaluate(() => localStorage.clear());
      expect(await page.evaluate(openAll, [batch, whole, said, title] as const)).toEqual([]);
      await expectSound(page);
    }
  });
}

/** Has the page begin again with each query; returns those of which nothing, or something else, was shown. */
async function openAll([cases, whole, said, title]: readonly [Case[], string, string, string]) {
  const address = [...document.querySelectorAll<HTMLScriptElement>('head script[src]')].pop()?.src;
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: {
      createPolicy(name: string, rules: object): { createScriptURL(a: string): string };
    };
  };
  const policy = trustedTypes.createPolicy('yandu', { createScriptURL: (a: string) => a });
  const pristine = document.querySelector(whole);
  if (!pristine || !address) throw new Error(`no ${whole}`);
  const status = pristine.querySelector(said);
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
    const isDone = () =>
      wanted === null
        ? !['', '正在读取……'].includes(fresh.querySelector(said)?.textContent ?? '')
        : shown().includes(wanted);
    for (let tries = 0; tries < 300 && !isDone(); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!isDone()) odd.push([query, wanted, shown(), fresh.querySelector(said)?.textContent]);
  }
  return odd;
}
