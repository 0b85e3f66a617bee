/** The files of names for references: the register of documents, and the names in each document. */
import { FILES, namesFile } from '#search/index/manifest.ts';
import { nameEndingsOf } from '#search/locate/nameEndings.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import type { NamedList } from '#search/locate/placeNames.ts';
import { MAX_CANDIDATE_DOCUMENTS, stemsOf } from '#search/locate/documentRegister.ts';
import type { DocumentNames, DocumentRegister } from '#search/locate/documentRegister.ts';
import { sectionNamesOf } from '#search/locate/sectionNames.ts';

/** Writes the register of documents and the names in each. */
export function writeNames(
  write: (name: string, data: unknown) => void,
  blocks: readonly Block[],
  lists: readonly NamedList[],
): void {
  const documents: [id: string, name: string, firstBlock: number][] = [];
  const stems = new Map<string, number[]>();
  for (const [first, own] of groupByDocument(blocks)) {
    const [id, name] = own[0].document;
    const number = documents.push([id, name, first]) - 1;
    const names: DocumentNames = [
      sectionNamesOf(own.flatMap(passagesOfBlock)),
      lists.filter(([document]) => document === id),
    ];
    write(namesFile(number), names);
    for (const stem of stemsOf(names)) addDocument(stems, stem, number);
  }
  const register: DocumentRegister = {
    documents,
    stems: Object.fromEntries([...stems].map(limitDocuments)),
  };
  write(FILES.names, register);
  write(FILES.endings, nameEndingsOf(register));
}

function addDocument(stems: Map<string, number[]>, stem: string, document: number): void {
  const known = stems.get(stem);
  if (known) known.push(document);
  else stems.set(stem, [document]);
}

/** Limits the documents of a stem: above the limit it leads to none of them, so only the excess must be known. */
function limitDocuments([stem, documents]: [string, number[]]): [string, number[]] {
  return [stem, documents.slice(0, MAX_CANDIDATE_DOCUMENTS + 1)];
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
