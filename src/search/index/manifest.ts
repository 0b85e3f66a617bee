import type { CharacterDirectory } from './characterLookup.ts';

/** The folder of Pagefind's standard bundle, from the site's root. */
export const PAGEFIND_FOLDER = 'pagefind/';

/** The first way to answer queries: by scanning the whole text, or through the index. */
export type SearchMode = 'scan' | 'index';

/** The search index of one release of the site; the search page carries it in one attribute. */
export interface SearchManifest {
  release: string;
  form: SearchMode;
  /** The folder of its files, relative to the site root, with a slash at the end. */
  folder: string;
  /** The number of blocks of text. */
  blocks: number;
  /** The number of shards of the whole text. */
  volumes: number;
  /** The number of passages, and of characters of text. */
  passages: number;
  characters: number;
  /** The size of all shards in bytes, compressed as hosts do. */
  bytes: number;
  /** Whether the editor proposes words besides those that readers type. */
  synonyms?: true;
  /** The directory of the standard bundle, where it is small; a large one is a file. */
  bundle?: CharacterDirectory;
}

/** The names of an index's files within its folder. */
export const FILES = {
  names: 'names.js',
  endings: 'names/ends.js',
  traditional: 'traditional.js',
  pinyin: 'pinyin.js',
  otherPinyin: 'pinyin-other.js',
  synonyms: 'synonyms.js',
  directory: 'directory.pf_meta',
  bundle: 'bundle.js',
} as const;

/** Returns the file name of a shard: several whole documents, so that a few files contain all the text. */
export function shardFile(number: number): string {
  return `whole/${number}.js`;
}

/** Returns the file name of a block of text. */
export function blockFile(number: number): string {
  return `text/${number}.js`;
}

/** Returns the file name of a chunk of the index. */
export function chunkFile(hash: string): string {
  return `index/${hash}.pf_index`;
}

/** Returns the file name of the place names of a document. */
export function namesFile(document: number): string {
  return `names/${document}.js`;
}

/** Returns the file name of the pairs of characters whose first has this pinyin. */
export function pairsFile(syllable: string): string {
  return `pinyin/${syllable}.js`;
}

/** Returns the file name of the most frequent threes of characters whose first has pinyin beginning with this letter. */
export function threesFile(letter: string): string {
  return `initials/${letter}.js`;
}
