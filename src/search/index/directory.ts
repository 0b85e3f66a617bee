/** The directory of an index: which chunk holds which gram, in a tenth of the size of Pagefind's own meta file. */
import { PAGEFIND_VERSION } from './pagefind.ts';

/** Chunks in code point order of their first gram. */
export interface Directory {
  release: string;
  blocks: number;
  froms: string[];
  hashes: string[];
  /** Compressed sizes in bytes, rounded. */
  sizes: number[];
}

const HASH_PREFIX = 'unknown_';
const GRAIN = 64;

/** A directory as text, columns apart so that it compresses well. */
export function writeDirectory({ release, blocks, froms, hashes, sizes }: Directory): string {
  return [
    `yandu ${PAGEFIND_VERSION} ${release} ${blocks}`,
    froms.join(' '),
    hashes.map((hash) => hash.slice(HASH_PREFIX.length)).join(' '),
    sizes.map((size) => Math.ceil(size / GRAIN).toString(36)).join(' '),
  ].join('\n');
}

/** The directory that a text encodes. @throws Error when it is not one, or another version's or release's */
export function readDirectory(text: string, release: string): Directory {
  const [head = '', froms = '', hashes = '', sizes = '', ...rest] = text.split('\n');
  const [name, version, written, blocks] = head.split(' ');
  if (name !== 'yandu' || version !== PAGEFIND_VERSION || rest.length > 0) {
    throw new Error('not a search directory');
  }
  if (written !== release) throw new Error('of another release');
  const directory = {
    release,
    blocks: Number(blocks),
    froms: froms.split(' '),
    hashes: hashes.split(' ').map((hash) => HASH_PREFIX + hash),
    sizes: sizes.split(' ').map((size) => parseInt(size, 36) * GRAIN),
  };
  const { length } = directory.froms;
  if (directory.hashes.length !== length || directory.sizes.length !== length) {
    throw new Error('the search directory is damaged');
  }
  return directory;
}

/** Number of the chunk that would hold a gram, or -1 when it stands before all of them. */
export function chunkOf({ froms }: Directory, gram: string): number {
  let low = -1;
  let high = froms.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((froms[middle] ?? '') <= gram) low = middle;
    else high = middle - 1;
  }
  return low;
}
