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
  /** Characters of text there are. */
  characters: number;
}

/** Names of an index's files within its folder. */
export const FILES = {
  text: 'text.js',
  names: 'names.js',
  traditional: 'traditional.js',
  pinyin: 'pinyin.js',
  directory: 'directory.pf_meta',
} as const;

/** File of one block of text. */
export function blockFile(number: number): string {
  return `text/${number}.js`;
}

/** File of one chunk of the index. */
export function chunkFile(hash: string): string {
  return `index/${hash}.pf_index`;
}

/** The whole text of a small library, with the lists whose items have names. */
export interface WholeText<Block, List> {
  blocks: Block[];
  lists: List[];
}
