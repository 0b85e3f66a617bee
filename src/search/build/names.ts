/** The names under which places can be asked for: which documents know a name, and each document's own names. */
import { FILES, namesFile } from '#search/index/manifest.ts';
import { endingsOf } from '#search/locate/nameEndings.ts';
import { entriesOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import type { NamedList } from '#search/locate/names.ts';
import { MOST_ASKED, stemsOf } from '#search/locate/documentRegister.ts';
import type { DocumentNames, Register } from '#search/locate/documentRegister.ts';
import { sectionNames } from '#search/locate/sectionNames.ts';

/** Writes the register of documents and the names of each. */
export function writeNames(
  write: (name: string, data: unknown) => void,
  blocks: readonly Block[],
  lists: readonly NamedList[],
): void {
  const documents: [id: string, name: string, firstBlock: number][] = [];
  const stems = new Map<string, number[]>();
  for (const [first, own] of byDocument(blocks)) {
    const [id, name] = own[0]?.document ?? ['', ''];
    const number = documents.push([id, name, first]) - 1;
    const names: DocumentNames = [
      sectionNames(own.flatMap(entriesOf)),
      lists.filter(([document]) => document === id),
    ];
    write(namesFile(number), names);
    for (const stem of stemsOf(names)) add(stems, stem, number);
  }
  const register: Register = { documents, stems: Object.fromEntries([...stems].map(few)) };
  write(FILES.names, register);
  write(FILES.endings, endingsOf(register));
}

function add(stems: Map<string, number[]>, stem: string, document: number): void {
  const known = stems.get(stem);
  if (known) known.push(document);
  else stems.set(stem, [document]);
}

/** A name that very many documents know leads to none of them: it is enough to know that there are many. */
function few([stem, documents]: [string, number[]]): [string, number[]] {
  return [stem, documents.slice(0, MOST_ASKED + 1)];
}

function byDocument(blocks: readonly Block[]): Map<number, Block[]> {
  const groups = new Map<number, Block[]>();
  let first = 0;
  for (const [number, block] of blocks.entries()) {
    if (block.document[0] !== blocks[number - 1]?.document[0]) first = number;
    const group = groups.get(first);
    if (group) group.push(block);
    else groups.set(first, [block]);
  }
  return groups;
}
