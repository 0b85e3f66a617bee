/** The directory of an index: the chunk of each bigram, in a tenth of the size of Pagefind's own meta file. */
import { PAGEFIND_VERSION } from './pagefind.ts';
import type { ChunkList } from './plan.ts';

/** The chunks of an index of bigrams, their sizes rounded up, and the number of blocks indexed. */
export interface Directory extends ChunkList {
  release: string;
  blocks: number;
}

const HASH_PREFIX = 'unknown_';
const GRAIN = 64;

/** Writes a directory as text, column by column so that it compresses well. */
export function writeDirectory({ release, blocks, froms, hashes, sizes }: Directory): string {
  return [
    `yandu ${PAGEFIND_VERSION} ${release} ${blocks}`,
    froms.join(' '),
    hashes.map((hash) => hash.slice(HASH_PREFIX.length)).join(' '),
    sizes.map((size) => Math.ceil(size / GRAIN).toString(36)).join(' '),
  ].join('\n');
}

/** Reads a directory from text. @throws Error when it is damaged or of another version or release */
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
