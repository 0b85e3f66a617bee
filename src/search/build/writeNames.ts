/** The files of names for references: the register of documents, and the names in each document. */
import { FILES, namesFile } from '#search/index/manifest.ts';
import { withoutNote } from '#search/locate/documentName.ts';
import { documentsByStem, stemsOf } from '#search/locate/documentRegister.ts';
import type { DocumentRegister, RegisteredDocument } from '#search/locate/documentRegister.ts';
import { nameEndingsOf } from '#search/locate/nameEndings.ts';
import { sectionNamesOf, sectionTitlesOf } from '#search/locate/sectionNames.ts';
import type { DocumentNames } from '#search/locate/sectionNames.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block, SearchPassage } from '#search/match/block.ts';
import type { NamedList } from '#search/locate/sectionNames.ts';

/** Writes the register of documents and the names in each. */
export function writeNames(
  write: (name: string, data: unknown) => void,
  blocks: readonly Block[],
  lists: readonly NamedList[],
): void {
  const register = registerOf(blocks, lists, (number, names) => write(namesFile(number), names));
  write(FILES.names, register);
  write(FILES.endings, nameEndingsOf(register));
}

/** Makes the register of the documents in blocks; `each` is given the names in each document. */
export function registerOf(
  blocks: readonly Block[],
  lists: readonly NamedList[],
  each: (number: number, names: DocumentNames) => void,
): DocumentRegister {
  const documents: RegisteredDocument[] = [];
  const stems: Set<string>[] = [];
  const groups = groupByDocument(blocks);
  const shared = sharedNames([...groups.values()].map(([{ document }]) => document[1]));
  for (const [first, own] of groups) {
    const names = namesIn(own, lists);
    const title = titleOf(names, own[0], lists);
    const dated = shared.has(withoutNote(names.name)) ? dateOf(names.id, own) : '';
    const number = documents.push(withoutEmpty([names.id, names.name, first, title, dated])) - 1;
    each(number, names);
    stems.push(stemsOf(names));
  }
  return { documents, stems: documentsByStem(stems) };
}

function namesIn(blocks: readonly [Block, ...Block[]], lists: readonly NamedList[]): DocumentNames {
  const [first] = blocks;
  const [id, name] = first.document;
  const passages = blocks.flatMap(passagesOfBlock);
  return {
    id,
    name: name || (namesOfWhole(id, lists)[0] ?? ''),
    sections: sectionNamesOf(passages),
    lists: lists.filter(([document, , ranges]) => document === id && ranges.length > 0),
    titles: sectionTitlesOf(passages),
    labels: first.layers.flatMap(([, label, , ...former]) => [label, ...former]),
    blocks: blocks.map(startOf),
  };
}

function startOf({ sections: [section] }: Block): readonly [section: string, n: number] {
  if (!section) throw new Error('a block has no section');
  return [section.id, section.n];
}

/** Returns the printed title of a document without its brackets; '' where it is the name. */
function titleOf(
  { id, name }: DocumentNames,
  { document }: Block,
  lists: readonly NamedList[],
): string {
  const [, , source = namesOfWhole(id, lists)[1] ?? ''] = document;
  const title = source.replace(/^《([\s\S]*)》$/u, '$1');
  return title === name ? '' : title;
}

/** Returns the name and the printed title of a library's only document, which its blocks do not state. */
function namesOfWhole(id: string, lists: readonly NamedList[]): string[] {
  return lists.flatMap(([document, name, ranges]) =>
    document === id && ranges.length === 0 ? [name] : [],
  );
}

/** Returns the names that several documents have, the notes after them aside. */
function sharedNames(names: readonly string[]): Set<string> {
  const bare = names.map(withoutNote);
  return new Set(bare.filter((name, at) => bare.indexOf(name) !== at));
}

const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu;
const ARTICLE = /^第.+条/u;

const DATE_IN_ID = /-(\d{4})-0?(\d{1,2})-0?(\d{1,2})(?:-|$)/u;

/** Returns the date of a version: that in its id, else the latest before the first article; '' for none. */
function dateOf(id: string, blocks: readonly Block[]): string {
  const [inId, year, month, day] = DATE_IN_ID.exec(id) ?? [];
  if (inId !== undefined) return `${year}年${month}月${day}日`;
  const passages = blocks.flatMap(passagesOfBlock);
  const articles = passages.findIndex(({ locator }) => ARTICLE.test(locator));
  const opening = passages.slice(0, articles === -1 ? undefined : articles);
  const dates = opening.flatMap(({ text }: SearchPassage) => [...text.matchAll(DATE)]);
  const dateNumber = ([, ...parts]: readonly string[]) =>
    parts.reduce((value, part) => value * 100 + Number(part), 0);
  const [last] = dates.sort((a, b) => dateNumber(b) - dateNumber(a));
  return last ? last[0] : '';
}

function withoutEmpty([
  id,
  name,
  first,
  title,
  dated,
]: Required<RegisteredDocument>): RegisteredDocument {
  if (dated !== '') return [id, name, first, title, dated];
  return title === '' ? [id, name, first] : [id, name, first, title];
}

function groupByDocument(blocks: readonly Block[]): Map<number, [Block, ...Block[]]> {
  const groups = new Map<number, [Block, ...Block[]]>();
  let first = 0;
  for (const [number, block] of blocks.entries()) {
    if (block.document[0] !== blocks[number - 1]?.document[0]) first = number;
    const group = groups.get(first);
    if (group) group.push(block);
    else groups.set(first, [block]);
  }
  return groups;
}
