/** What the search page is told about its index, in one attribute. */

/** How queries are answered first: by reading the whole text, or through the index. */
export type Form = 'scan' | 'index';

/** The index of one release of the site. */
export interface Card {
  release: string;
  form: Form;
  /** Folder of its files, relative to the site root, with a slash at the end. */
  folder: string;
  /** Blocks of text there are. */
  blocks: number;
  /** Volumes in which the whole text comes. */
  volumes: number;
  /** Characters of text there are. */
  characters: number;
  /** Bytes of all the volumes, compressed as hosts do. */
  bytes: number;
}

/** Names of an index's files within its folder. */
export const FILES = {
  names: 'names.js',
  endings: 'names/ends.js',
  traditional: 'traditional.js',
  pinyin: 'pinyin.js',
  directory: 'directory.pf_meta',
} as const;

/** File of one volume: whole documents, so many that a few files hold all the text. */
export function volumeFile(number: number): string {
  return `whole/${number}.js`;
}

/** File of one block of text. */
export function blockFile(number: number): string {
  return `text/${number}.js`;
}

/** File of one chunk of the index. */
export function chunkFile(hash: string): string {
  return `index/${hash}.pf_index`;
}

/** File of the names of the places in one document. */
export function namesFile(document: number): string {
  return `names/${document}.js`;
}

/** File of the pairs of characters whose first is read like this. */
export function pairsFile(syllable: string): string {
  return `pinyin/${syllable}.js`;
}
