import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchFiles } from '../writeSearchFiles.ts';
import { searchFilesOf } from '#search/build/searchFiles.ts';
import { FILES } from '#search/index/manifest.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import { readDirectory } from '#search/index/directory.ts';
import { passagesOfBlock, textOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { payloadInScript, readPayload } from '#search/index/payload.ts';
import { bigramsOfWord } from '#search/index/bigrams.ts';
import { memoizeAsync } from '#search/index/memoizeAsync.ts';
import { matchRun } from '#search/match/match.ts';
import { readChunk, decodePagefindFile } from '#search/index/pagefind.ts';
import { parseQuery } from '#search/match/query.ts';
import { runsOf } from '#search/match/textRun.ts';
import { NaiveSearch, foldNaively, groupsOfHits } from '../naive.ts';
import { FIXTURE, testedLibraries } from '../../fixture/library.ts';
import { blocks, lists, passages, searchViewOf } from '../../fixture/search.ts';
import { isOneWord, substringsOf } from '../substrings.ts';
import { indexOnDisk } from '../indexFiles.ts';

/** Positions in a text of the site’s own from which strings are searched; in the fixture these are all. */
const STARTS = 400;

const dir = mkdtempSync(join(tmpdir(), 'index-'));
let manifest: SearchManifest;
const path = (name: string) => join(dir, manifest.folder, name);
const chunks = () => globSync('index/*.pf_index', { cwd: join(dir, manifest.folder) }).sort();

beforeAll(async () => {
  manifest = await writeSearchFiles(dir, blocks, lists, 'index');
});
afterAll(() => rmSync(dir, { recursive: true }));

test('a small library is scanned and has no files of an index', async () => {
  const other = mkdtempSync(join(tmpdir(), 'index-'));
  const { form, folder } = await writeSearchFiles(other, blocks, lists);
  expect(form).toBe('scan');
  const files = globSync('**/*.*', { cwd: join(other, folder) })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^text\/\d+\.js$/u.test(file));
  expect(files.sort()).toEqual([
    'names.js',
    'names/0.js',
    'names/1.js',
    'names/ends.js',
    'pinyin-other.js',
    'pinyin.js',
    'traditional.js',
    'whole/0.js',
  ]);
  rmSync(other, { recursive: true });
});

test('synonyms are a file that the manifest names, and another release', async () => {
  const without = await searchFilesOf(blocks, lists, 'scan');
  const synonyms = [{ words: ['图 书角', 'ＢＯＯＫ'], also: ['社区书屋'] }];
  const { manifest: own, files } = await searchFilesOf(blocks, lists, 'scan', synonyms);
  expect(without.manifest).not.toHaveProperty('synonyms');
  expect([...without.files.keys()].filter((name) => name.endsWith(FILES.synonyms))).toEqual([]);
  expect(own.synonyms).toBe(true);
  expect(own.release).not.toBe(without.manifest.release);
  const written = files.get(own.folder + FILES.synonyms);
  expect(readPayload(payloadInScript(String(written)), own.release)).toEqual([
    ['图书角', ['社区书屋']],
    ['book', ['社区书屋']],
  ]);
});

test('a library of more than some 24 KB compressed is searched through an index', async () => {
  const documents = (count: number) =>
    Array.from({ length: count }, (_, number) =>
      blocks.map((block): Block => ({ ...block, document: [`d${number}`, `第 ${number} 号`] })),
    ).flat();
  const most = Math.floor(36_000 / blocks.map(textOfBlock).join('').length);
  for (const [count, form] of [[most, 'scan'] as const, [most + 1, 'index'] as const]) {
    const other = mkdtempSync(join(tmpdir(), 'index-'));
    expect((await writeSearchFiles(other, documents(count), [])).form).toBe(form);
    rmSync(other, { recursive: true });
  }
});

test.each(testedLibraries())(
  'in $name, substrings find through the index what a scan finds',
  async ({ library }) => {
    const view = searchViewOf(library.documents);
    const folder = mkdtempSync(join(tmpdir(), 'index-'));
    const written = await writeSearchFiles(folder, view.blocks, view.lists, 'index');
    const reader = indexOnDisk(folder, written).reader;
    const naive = new NaiveSearch(view.passages);
    const raw = view.passages.map(({ text }) => text).join('');
    const wrong: string[] = [];
    // One in four; other tests search all of them in a scan, and a share through the index in a browser.
    const starts = library === FIXTURE ? raw.length : STARTS;
    const queries = substringsOf([raw, foldNaively(raw)], 12, starts).filter(isOneWord);
    for (const query of queries.filter((_, index) => index % 4 === 0)) {
      const { hits } = await reader.search(parseQuery(query), Number.POSITIVE_INFINITY);
      if (groupsOfHits(hits).join() !== naive.find(query).join()) wrong.push(query);
    }
    rmSync(folder, { recursive: true });
    expect(wrong).toEqual([]);
  },
);

/** Guards the private format: if Pagefind changes it, the two no longer agree. */
test('the official runtime finds every bigram on the same pages as our own reader', async () => {
  const official = await startOfficial();
  const pages = pageHashes();
  const wrong: string[] = [];
  for (const file of chunks()) {
    for (const [bigram, numbers] of readChunk(gunzipSync(readFileSync(path(file))))) {
      const found = await official(`"${bigram}"`);
      const theirs = found.map((id) => pages.indexOf(id)).sort((a, b) => a - b);
      if (theirs.join() !== numbers.join()) wrong.push(bigram);
    }
  }
  expect(wrong).toEqual([]);
});

test('the official runtime’s pages and our own reader give the same hits', async () => {
  const official = await startOfficial();
  const pages = pageHashes();
  const known = new Map<string, Promise<Set<number>>>();
  const pagesOf = (bigram: string) =>
    memoizeAsync(known, bigram, async () => {
      const found = await official(`"${bigram}"`);
      return new Set(found.map((id) => pages.indexOf(id)));
    });
  const reader = indexOnDisk(dir, manifest).reader;
  const text = foldNaively(passages.map((entry) => entry.text).join(''));
  const short = substringsOf([text], 3).filter((part) => part.trim().length > 1 && isOneWord(part));
  const long = substringsOf([text], 9).filter(
    (part, index) => part.length > 3 && index % 20 === 0 && isOneWord(part),
  );
  const wrong: string[] = [];
  for (const query of [...short, ...long]) {
    const bigrams = await Promise.all(bigramsOfWord(query).map(pagesOf));
    // A query begins on a page and may end on the next.
    const candidates = blocks.flatMap((_, page) =>
      bigrams[0]?.has(page) && bigrams.every((held) => held.has(page) || held.has(page + 1))
        ? [page, page + 1]
        : [],
    );
    const held = [...new Set(candidates)]
      .flatMap((page) => blocks[page] ?? [])
      .flatMap(passagesOfBlock);
    const theirs = runsOf(held).flatMap((run) => matchRun(run, parseQuery(query)));
    const { hits } = await reader.search(parseQuery(query), Number.POSITIVE_INFINITY);
    if (JSON.stringify(theirs) !== JSON.stringify(hits)) wrong.push(query);
  }
  expect(wrong).toEqual([]);
  expect(short.length + long.length).toBeGreaterThan(6000);
});

test('no unused files of Pagefind are shipped', () => {
  const files = globSync('**/*.*', { cwd: join(dir, manifest.folder) });
  expect(files.filter((file) => /-ui|wasm|worker|highlight|fragment/u.test(file))).toEqual([]);
});

test('the manifest tells how much text a scan reads, and how much of it is transferred', async () => {
  const [first] = blocks;
  if (!first) throw new Error('the fixture has no block');
  const document = Array.from({ length: Math.ceil(100_000 / textOfBlock(first).length) }, () => ({
    ...first,
    more: true,
  }));
  const { more, ...last } = first;
  const two = [...document, last, ...document, last];
  const { manifest: facts, files } = await searchFilesOf(two, []);
  const shards = [...files].filter(([name]) => /\/whole\/\d+\.js$/u.test(name));
  expect(shards).toHaveLength(2);
  expect(facts).toMatchObject({
    volumes: 2,
    characters: two.map(textOfBlock).join('').length,
    bytes: shards.reduce((sum, [, text]) => sum + gzipSync(text).length, 0),
  });
});

test('the same content gives the same bytes', async () => {
  const again = mkdtempSync(join(tmpdir(), 'index-'));
  await writeSearchFiles(again, blocks, lists, 'index');
  const files = globSync('**/*.*', { cwd: dir });
  expect(globSync('**/*.*', { cwd: again }).sort()).toEqual(files.sort());
  for (const file of files) {
    expect(readFileSync(join(again, file)).equals(readFileSync(join(dir, file))), file).toBe(true);
  }
  rmSync(again, { recursive: true });
});

test('a chunk that was truncated, changed or replaced is rejected, never misread', () => {
  const [file = ''] = chunks();
  const bytes = readFileSync(path(file));
  const right = [...readChunk(gunzipSync(bytes))].join();
  for (let at = 0; at < bytes.length; at += 7) {
    for (const bad of [bytes.subarray(0, at), flip(bytes, at)]) {
      // Some bytes of the gzip header have no effect; a chunk that still reads must read the same.
      const read = attempt(() => [...readChunk(gunzipSync(bad))].join());
      expect(read === null || read === right, `${at}`).toBe(true);
    }
  }
  expect(() => readChunk(Buffer.from('<!doctype html>'))).toThrow();
});

test('a chunk of another index is rejected', async () => {
  const [one = '', two = ''] = chunks();
  const kept = readFileSync(path(one));
  cpSync(path(two), path(one));
  const [from = ''] = readChunk(gunzipSync(kept)).keys();
  await expect(
    indexOnDisk(dir, manifest).reader.search(parseQuery(spelled(from)), 1),
  ).rejects.toThrow('another index');
  writeFileSync(path(one), kept);
});

test('a directory of another release is rejected', async () => {
  const kept = readFileSync(path(FILES.directory));
  const text = gunzipSync(kept).toString();
  writeFileSync(path(FILES.directory), gzipSync(text.replace(manifest.release, '0000000000')));
  const search = indexOnDisk(dir, manifest).reader.search(parseQuery('书屋'), 1);
  await expect(search).rejects.toThrow('another release');
  writeFileSync(path(FILES.directory), kept);
  expect(readDirectory(text, manifest.release).blocks).toBe(blocks.length);
});

/** Decodes a bigram that is not Han. */
function spelled(bigram: string): string {
  const codes = bigram.startsWith('u') ? (bigram.slice(1).match(/.{4}/gu) ?? []) : [];
  return codes.length > 0
    ? codes.map((code) => String.fromCodePoint(Number.parseInt(code, 36))).join('')
    : bigram;
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
  const [file = ''] = globSync('*unknown*.pf_meta', { cwd: join(dir, manifest.folder) });
  const meta = decodePagefindFile(gunzipSync(readFileSync(path(file)))) as [string, [string][]];
  return meta[1].map(([hash]) => hash);
}

/** Starts Pagefind's own runtime beside the bundle; its requests are answered from disk. */
async function startOfficial(): Promise<(query: string) => Promise<string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'official-'));
  const { index } = await createIndex({});
  await index?.addCustomRecord({ url: '/', content: '工', language: 'unknown' });
  await index?.writeFiles({ outputPath: folder });
  await close();
  rmSync(join(folder, 'index'), { recursive: true });
  cpSync(join(dir, manifest.folder), folder, { recursive: true });
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
