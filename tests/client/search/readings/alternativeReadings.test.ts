import { expect, test } from 'vitest';
import { alternativeReadings } from '#client/search/readings/alternativeReadings.ts';
import { FullTextLibrary, fullTextOf } from '#client/search/library/fullTextLibrary.ts';
import type { SearchClient } from '#client/search/library/library.ts';
import { charactersOf, conversionFor, syllablesFor } from '#search/build/dictionaries.ts';
import { FILES } from '#search/index/manifest.ts';
import { parseQuery } from '#search/match/query.ts';
import { blocks, passages } from '../../../fixture/search.ts';

const characters = charactersOf(passages.map(({ text }) => text).join(''));
const payloads = new Map<string, unknown>([
  [FILES.pinyin, syllablesFor(characters)],
  [FILES.traditional, conversionFor(characters)],
]);

/** Reads a query otherwise than as typed, in the fixture; `requested` are the tables loaded for it. */
async function read(typed: string) {
  const requested: string[] = [];
  const client = {
    manifest: { form: 'scan' },
    fullText: async () => fullTextOf(blocks),
    loadPayload: async (name: string) => {
      requested.push(name);
      return payloads.get(name);
    },
  } as unknown as SearchClient;
  const library = new FullTextLibrary(client);
  return {
    requested,
    answer: await alternativeReadings(client, library, parseQuery(typed), 10, ''),
  };
}

/** The orders of the passages with some words, found independently. */
const passagesWith = (words: string) =>
  passages.flatMap(({ text, order }) => (text.includes(words) ? [order] : []));

test.each(['zhici', 'zhì cí', 'zhi4ci2', 'ｚｈｉｃｉ', 'ZhiCi', '致ci', 'zhi词'])(
  '%s finds every passage with 致词, and says that this is how it was read',
  async (typed) => {
    const { answer } = await read(typed);
    const orders = answer?.hits.flatMap((hit) => hit.passages.map(({ order }) => order));
    expect(orders).toEqual(expect.arrayContaining(passagesWith('致词')));
    expect(answer?.readingNote).toContain('“致词”');
    expect(answer).toMatchObject({ complete: true, exhaustive: true });
  },
);

test.each(['書wu', 'shu屋', 'shequsw', 'sqshuwu'])(
  'in characters of either kind, syllables and initials, %s is read as a word of the text',
  async (typed) => {
    const { answer } = await read(typed);
    expect(answer?.readingNote).toMatch(/“(?:社区)?书屋”/u);
    const orders = answer?.hits.flatMap((hit) => hit.passages.map(({ order }) => order));
    expect(orders).toEqual(expect.arrayContaining(passagesWith('社区书屋')));
  },
);

test.each(['sqsw', 'shqshw', 'SQSW'])(
  'by initials, %s finds every passage with 社区书屋',
  async (typed) => {
    const { answer } = await read(typed);
    const orders = answer?.hits.flatMap((hit) => hit.passages.map(({ order }) => order));
    expect(passagesWith('社区书屋').length).toBeGreaterThan(3);
    expect(orders).toEqual(expect.arrayContaining(passagesWith('社区书屋')));
    expect(answer?.readingNote).toContain('“社区书屋”');
  },
);

test('words without Latin letters ask for no pinyin, and words of Latin letters for no conversion', async () => {
  expect(await read('龘龘')).toMatchObject({ answer: null, requested: [FILES.traditional] });
  expect(await read('vvv')).toMatchObject({ answer: null, requested: [FILES.pinyin] });
  expect(await read('12%')).toMatchObject({ answer: null, requested: [] });
});
