import { BigramLookup } from '#search/index/bigramLookup.ts';
import { bigramsOfText } from '#search/index/bigrams.ts';
import { writeDirectory } from '#search/index/directory.ts';

type Posting = readonly [bigram: string, blocks: readonly number[]];

/** An index of bigrams in memory, and the chunks that were read of it. */
export interface MemoryIndex {
  lookup: BigramLookup;
  read: string[];
}

/**
 * Makes an index of the texts of blocks, each of which goes on in the next if `goesOn`, with so many bigrams in a chunk.
 * A chunk has 64 bytes for each of its postings.
 */
export function memoryIndex(
  texts: readonly string[],
  { goesOn = false, perChunk = Infinity } = {},
): MemoryIndex {
  const postings = new Map<string, number[]>();
  for (const [number, text] of texts.entries())
    for (const bigram of bigramsOfText([text], goesOn ? texts.slice(number + 1, number + 2) : []))
      postings.set(bigram, [...(postings.get(bigram) ?? []), number]);
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  const chunks = new Map<string, Posting[]>();
  for (const [at, posting] of sorted.entries()) {
    const name = `unknown_${Math.floor(at / perChunk)}`;
    chunks.set(name, [...(chunks.get(name) ?? []), posting]);
  }
  const read: string[] = [];
  const lookup = new BigramLookup({
    release: 'r',
    directory: async () =>
      writeDirectory({
        release: 'r',
        blocks: texts.length,
        froms: [...chunks.values()].map(([first]) => first?.[0] ?? ''),
        hashes: [...chunks.keys()],
        sizes: [...chunks.values()].map((own) => own.flatMap(([, blocks]) => blocks).length * 64),
      }),
    chunk: async (hash) => {
      read.push(hash);
      return chunkOf(chunks.get(hash) ?? []);
    },
  });
  return { lookup, read };
}

/** Encodes words and the pages with them as a chunk of Pagefind. */
function chunkOf(postings: readonly Posting[]): Uint8Array {
  const list = (length: number) => [0x99, length >> 8, length & 0xff];
  const words = postings.map(([word, pages]) => {
    const bytes = Buffer.from(word);
    const deltas = pages.map((page, index) => page - (pages[index - 1] ?? 0));
    const entries = deltas.map((delta) => [
      0x83,
      ...(delta < 24 ? [delta] : [0x18, delta]),
      0x80,
      0x80,
    ]);
    return [0x83, 0x78, bytes.length, ...bytes, ...list(pages.length), ...entries.flat(), 0x80];
  });
  return Uint8Array.from([
    ...Buffer.from('pagefind_dcd'),
    ...[0x81, ...list(words.length), ...words.flat()],
  ]);
}
