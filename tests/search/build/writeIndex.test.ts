import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeIndex } from '#search/build/writeIndex.ts';
import { FILES } from '#search/index/manifest.ts';
import type { Card } from '#search/index/manifest.ts';
import { readDirectory } from '#search/index/directory.ts';
import { entriesOf, textOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { gramsIn } from '#search/index/bigrams.ts';
import { keep } from '#search/index/memo.ts';
import { matchRun } from '#search/match/match.ts';
import { readChunk, unwrap } from '#search/index/pagefind.ts';
import { parseQuery } from '#search/match/query.ts';
import { Reader } from '#search/index/indexReader.ts';
import { runsOf } from '#search/match/textRun.ts';
import { Naive, bare, stretchesOf } from '../naive.ts';
import { blocks, entries, lists, substringsOf } from '../notice.ts';
import { shelfOn } from '../shelf.ts';

vi.setConfig({ testTimeout: 60_000 });

const dir = mkdtempSync(join(tmpdir(), 'index-'));
let card: Card;
const path = (name: string) => join(dir, card.folder, name);
const chunks = () => globSync('index/*.pf_index', { cwd: join(dir, card.folder) }).sort();

beforeAll(async () => {
  card = await writeIndex(dir, blocks, lists, 'index');
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true }));

test('the notice is small enough to be read whole, and brings nothing that only an index needs', async () => {
  const other = mkdtempSync(join(tmpdir(), 'index-'));
  const { form, folder } = await writeIndex(other, blocks, lists);
  expect(form).toBe('scan');
  const files = globSync('**/*.*', { cwd: join(other, folder) })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^text\/\d+\.js$/u.test(file));
  expect(files.sort()).toEqual([
    'names.js',
    'names/0.js',
    'names/ends.js',
    'pinyin.js',
    'traditional.js',
    'whole/0.js',
  ]);
  rmSync(other, { recursive: true });
});

test('a library of more than some 24 KB compressed is read through an index', async () => {
  const documents = (count: number) =>
    Array.from({ length: count }, (_, number) =>
      blocks.map((block): Block => ({ ...block, document: [`d${number}`, `第 ${number} 号`] })),
    ).flat();
  const most = Math.floor(36_000 / blocks.map(textOf).join('').length);
  for (const [count, form] of [[most, 'scan'] as const, [most + 1, 'index'] as const]) {
    const other = mkdtempSync(join(tmpdir(), 'index-'));
    expect((await writeIndex(other, documents(count), [])).form).toBe(form);
    rmSync(other, { recursive: true });
  }
});

test('through the index, too, substrings find what a scan finds', async () => {
  const reader = new Reader(shelfOn(dir, card));
  const naive = new Naive(entries);
  const raw = entries.map(({ text }) => text).join('');
  const wrong: string[] = [];
  // Every fourth: all of them are asked of the text in hand, and a share through the index in a browser.
  const queries = substringsOf([raw, bare(raw)], 12).filter((_, index) => index % 4 === 0);
  for (const query of queries) {
    const { hits } = await reader.search(parseQuery(query), Number.POSITIVE_INFINITY);
    if (stretchesOf(hits).join() !== naive.find(query).join()) wrong.push(query);
  }
  expect(wrong).toEqual([]);
}, 120_000);

/** The guard on the private format: should Pagefind change it, the two stop agreeing. */
test('the official runtime finds every gram on the same pages as our own reader', async () => {
  const official = await startOfficial();
  const pages = pageHashes();
  const wrong: string[] = [];
  for (const file of chunks()) {
    for (const [gram, numbers] of readChunk(gunzipSync(readFileSync(path(file))))) {
      const found = await official(`"${gram}"`);
      const theirs = found.map((id) => pages.indexOf(id)).sort((a, b) => a - b);
      if (theirs.join() !== numbers.join()) wrong.push(gram);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('found through the official runtime’s pages or through our own reader, the hits of a query are the same', async () => {
  const official = await startOfficial();
  const pages = pageHashes();
  const known = new Map<string, Promise<Set<number>>>();
  const pagesOf = (gram: string) =>
    keep(known, gram, async () => {
      const found = await official(`"${gram}"`);
      return new Set(found.map((id) => pages.indexOf(id)));
    });
  const reader = new Reader(shelfOn(dir, card));
  const text = bare(entries.map((entry) => entry.text).join(''));
  const short = substringsOf([text], 3).filter(({ length }) => length > 1);
  const long = substringsOf([text], 9).filter(
    ({ length }, index) => length > 3 && index % 20 === 0,
  );
  const wrong: string[] = [];
  for (const query of [...short, ...long]) {
    const grams = await Promise.all(gramsIn(query).map(pagesOf));
    // A query begins on a page and may end on the next.
    const candidates = blocks.flatMap((_, page) =>
      grams[0]?.has(page) && grams.every((held) => held.has(page) || held.has(page + 1))
        ? [page, page + 1]
        : [],
    );
    const held = [...new Set(candidates)].flatMap((page) => blocks[page] ?? []).flatMap(entriesOf);
    const theirs = runsOf(held).flatMap((run) => matchRun(run, parseQuery(query)));
    const { hits } = await reader.search(parseQuery(query), Number.POSITIVE_INFINITY);
    if (JSON.stringify(theirs) !== JSON.stringify(hits)) wrong.push(query);
  }
  expect(wrong).toEqual([]);
  expect(short.length + long.length).toBeGreaterThan(6000);
}, 120_000);

test('nothing is shipped that nothing reads', () => {
  const files = globSync('**/*.*', { cwd: join(dir, card.folder) });
  expect(files.filter((file) => /-ui|wasm|worker|highlight|fragment/u.test(file))).toEqual([]);
});

test('the same content gives the same bytes', async () => {
  const again = mkdtempSync(join(tmpdir(), 'index-'));
  await writeIndex(again, blocks, lists, 'index');
  const files = globSync('**/*.*', { cwd: dir });
  expect(globSync('**/*.*', { cwd: again }).sort()).toEqual(files.sort());
  for (const file of files) {
    expect(readFileSync(join(again, file)).equals(readFileSync(join(dir, file))), file).toBe(true);
  }
  rmSync(again, { recursive: true });
});

test('a chunk cut short, flipped in any bit, or replaced is refused, never misread', () => {
  const [file = ''] = chunks();
  const bytes = readFileSync(path(file));
  const right = [...readChunk(gunzipSync(bytes))].join();
  for (let at = 0; at < bytes.length; at += 7) {
    for (const bad of [bytes.subarray(0, at), flip(bytes, at)]) {
      // The gzip header holds bytes that say nothing; whatever still reads must read the same.
      const read = attempt(() => [...readChunk(gunzipSync(bad))].join());
      expect(read === null || read === right, `${at}`).toBe(true);
    }
  }
  expect(() => readChunk(Buffer.from('<!doctype html>'))).toThrow();
});

test('a chunk of another index is refused', async () => {
  const [one = '', two = ''] = chunks();
  const kept = readFileSync(path(one));
  cpSync(path(two), path(one));
  const [from = ''] = readChunk(gunzipSync(kept)).keys();
  await expect(new Reader(shelfOn(dir, card)).search(parseQuery(spelled(from)), 1)).rejects.toThrow(
    'another index',
  );
  writeFileSync(path(one), kept);
});

test('a directory of another release is refused', async () => {
  const kept = readFileSync(path(FILES.directory));
  const text = gunzipSync(kept).toString();
  writeFileSync(path(FILES.directory), gzipSync(text.replace(card.release, '0000000000')));
  const search = new Reader(shelfOn(dir, card)).search(parseQuery('工会'), 1);
  await expect(search).rejects.toThrow('another release');
  writeFileSync(path(FILES.directory), kept);
  expect(readDirectory(text, card.release).blocks).toBe(blocks.length);
});

/** The text of a gram that is not Han. */
function spelled(gram: string): string {
  const codes = gram.startsWith('u') ? (gram.slice(1).match(/.{4}/gu) ?? []) : [];
  return codes.length > 0
    ? codes.map((code) => String.fromCodePoint(Number.parseInt(code, 36))).join('')
    : gram;
}

function flip(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function pageHashes(): string[] {
  const [file = ''] = globSync('*unknown*.pf_meta', { cwd: join(dir, card.folder) });
  const meta = unwrap(gunzipSync(readFileSync(path(file)))) as [string, [string][]];
  return meta[1].map(([hash]) => hash);
}

/** Pagefind's own runtime beside the bundle, its requests answered from disk. */
async function startOfficial(): Promise<(query: string) => Promise<string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'official-'));
  const { index } = await createIndex({});
  await index?.addCustomRecord({ url: '/', content: '工', language: 'unknown' });
  await index?.writeFiles({ outputPath: folder });
  await close();
  rmSync(join(folder, 'index'), { recursive: true });
  cpSync(join(dir, card.folder), folder, { recursive: true });
  globalThis.fetch = async (url) =>
    new Response(readFileSync(new URL(String(url).split('?')[0] ?? '')));
  const runtime = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href);
  const base = `${pathToFileURL(folder).href}/`;
  const instance = runtime.createInstance({ basePath: base, language: 'unknown' });
  return async (query) => {
    const { results } = await instance.search(query);
    return results.map(({ id }: { id: string }) => id);
  };
}
