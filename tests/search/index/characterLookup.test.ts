import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { FullTextLibrary, fullTextOf } from '#client/search/library/fullTextLibrary.ts';
import type { SearchClient } from '#client/search/library/library.ts';
import { sectionPath } from '#edition/address.ts';
import { characterDirectoryOf } from '#search/build/characterDirectory.ts';
import { pagefindFilesOf } from '#search/build/pagefindFiles.ts';
import { pagefindPagesOf } from '#search/build/pagefindPages.ts';
import { CharacterLookup } from '#search/index/characterLookup.ts';
import type { CharacterDirectory } from '#search/index/characterLookup.ts';
import { chunkFile } from '#search/index/manifest.ts';
import type { Block } from '#search/match/block.ts';
import { parseQuery } from '#search/match/query.ts';
import { FIXTURE, testedLibraries } from '../../fixture/library.ts';
import { searchViewOf } from '../../fixture/search.ts';
import { foldNaively } from '../naive.ts';
import { substringsOf } from '../substrings.ts';

/** A bundle as Pagefind makes it, its lookup, and the chunks read. */
interface Bundle {
  files: ReadonlyMap<string, Uint8Array>;
  directory: CharacterDirectory;
  lookup: CharacterLookup;
  read: string[];
}

async function bundleOf(pages: { url: string; content: string }[], blocks: readonly Block[]) {
  const files = await pagefindFilesOf(pages);
  const directory = characterDirectoryOf(files, blocks);
  const read: string[] = [];
  const lookup = new CharacterLookup(async () => directory, {
    async chunk(hash) {
      read.push(hash);
      const file = files.get(chunkFile(hash));
      if (!file) throw new Error('missing');
      return new Uint8Array(gunzipSync(file));
    },
  });
  return { files, directory, lookup, read } satisfies Bundle;
}

/** The text of blocks as the search page holds it, searched with an index or without. */
function fullText(blocks: readonly Block[], lookup?: CharacterLookup): FullTextLibrary {
  const text = fullTextOf(blocks);
  const client = { fullText: async () => text } as unknown as SearchClient;
  return new FullTextLibrary(client, lookup);
}

/** Queries of every kind: substrings as they stand and folded, two words, characters as typed. */
function* queriesIn(text: string, starts: number) {
  const strings = substringsOf([text, foldNaively(text)], 12, starts);
  for (const [index, string] of strings.entries()) {
    // Other tests try every substring.
    if (index % 20 !== 0) continue;
    yield parseQuery(string);
    yield parseQuery(string, true);
    yield parseQuery(`${string} ${strings[(index * 7) % strings.length]}`);
  }
  for (const length of [70, 140, 300, 900]) yield parseQuery(text.slice(40, 40 + length));
}

describe.each(testedLibraries())('in $name', ({ library }) => {
  const { blocks, passages } = searchViewOf(library.documents);
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleOf(pagefindPagesOf(library), blocks);
  });

  test('the blocks that the bundle names give the hits of the whole text', async () => {
    const [indexed, whole] = [fullText(blocks, bundle.lookup), fullText(blocks)];
    const text = passages.map((passage) => passage.text).join('');
    const wrong: string[] = [];
    for (const query of queriesIn(text, library === FIXTURE ? text.length : 200)) {
      const [own, all] = await Promise.all([indexed.find(query), whole.find(query)]);
      if (JSON.stringify(own.hits) !== JSON.stringify(all.hits)) wrong.push(query.raw);
      expect(own.indexMissing).toBe(false);
    }
    expect(wrong).toEqual([]);
    expect(bundle.read.length).toBeGreaterThan(0);
    expect(new Set(bundle.read).size).toBe(bundle.read.length);
  });

  test('a bundle of another text is refused', () => {
    expect(() => characterDirectoryOf(bundle.files, blocks.slice(1))).toThrow('without text');
  });
});

/** Characters that fold to what is looked up, or stand beside it. */
const FORMS = '研讀⼀㈠ＡＢＣａ１２３①②㎡㏑ｶﾞé½Ⅻ工\u0301会\ufe00a\u0308𠀀々〇０_-－·“”';

/** Makes a bundle of documents of one line each. */
async function bundleOfLines(texts: readonly string[]) {
  const blocks = texts.map((text, number): Block => ({
    from: number,
    document: [`d${number}`, ''],
    parts: {},
    layers: [['own', '原文', 'own']],
    sections: [{ id: 's', part: null, locator: '节', n: 1, passages: [[text, [0]]] }],
  }));
  const pages = texts.map((text, number) => ({
    url: sectionPath(`d${number}`, 's'),
    content: `<html><body data-pagefind-body><h3 id="p1">${[...text].join(' ')}</h3></body></html>`,
  }));
  const { lookup } = await bundleOf(pages, blocks);
  return { lookup, blocks };
}

test('a character in any form is found in the blocks that have it', async () => {
  const { lookup, blocks } = await bundleOfLines(
    [...FORMS].map((char, number) => `第${number}句有${char}`),
  );
  const [indexed, whole] = [fullText(blocks, lookup), fullText(blocks)];
  for (const char of [...FORMS, ...foldNaively(FORMS)]) {
    const query = parseQuery(char);
    expect((await indexed.find(query)).hits, char).toEqual((await whole.find(query)).hits);
  }
});

test('only the blocks in which a word can begin are named', async () => {
  const { lookup } = await bundleOfLines(['甲乙', '丙丁', '丁甲', '戊己']);
  const blocksFor = async (word: string) =>
    (await lookup.candidates(parseQuery(word), 'folded')).blocks;
  expect(await blocksFor('丁')).toEqual([1, 2]);
  expect(await blocksFor('丙丁')).toEqual([1]);
  expect(await blocksFor('丁戊')).toEqual([2]);
  expect(await blocksFor('庚')).toEqual([]);
});

test('without its chunks the whole text is searched, and the answer says that the index is missing', async () => {
  const { blocks } = searchViewOf(FIXTURE.documents);
  const { directory } = await bundleOf(pagefindPagesOf(FIXTURE), blocks);
  const failing = new CharacterLookup(async () => directory, {
    chunk: () => Promise.reject(new Error('missing')),
  });
  const query = parseQuery('最近一百米');
  const answer = await fullText(blocks, failing).find(query);
  expect(answer).toMatchObject({
    hits: (await fullText(blocks).find(query)).hits,
    indexMissing: true,
  });
});

test('the tokens of a text are its characters that the index holds, in order', () => {
  const unread = () => Promise.reject(new Error('nothing was to be read'));
  const lookup = new CharacterLookup(unread, { chunk: unread });
  expect(lookup.tokensOf('读书，会议。读')).toEqual(['读', '书', '会', '议', '读']);
  expect(lookup.tokensOf('')).toEqual([]);
});
