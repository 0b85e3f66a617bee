import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RESERVED_DOCUMENTS } from '#library/library.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './draft.ts';
import { idOf } from './name.ts';
import { receive } from './receive.ts';
import { refusal } from './refusal.ts';
import { storeDraft } from './store.ts';

/** Where drafts go, and under which address. */
export interface ImportOptions {
  /** The content folder. */
  content: string;
  /** The document's address; without it one is made from the file's name. */
  id?: string;
}

/** A document that was imported. */
export interface Imported extends Draft {
  id: string;
}

/** Imports one file as a new document. @throws EditionError when it is refused; then nothing is written */
export async function importFile(file: string, { content, id }: ImportOptions): Promise<Imported> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw refusal(file, '没有这个文件', '检查文件名和路径；名字里有空格时加引号');
  const received = await receive(readFileSync(file), file);
  const draft = draftOf(received);
  const address = checkId(id, file) ?? freeId(content, idOf(file));
  storeDraft(draft, content, address);
  return { id: address, ...draft };
}

function checkId(id: string | undefined, file: string): string | undefined {
  if (id === undefined) return undefined;
  if (/^(?!p\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) && !RESERVED_DOCUMENTS.includes(id))
    return id;
  throw refusal(
    file,
    `“${id}”不能作地址`,
    '只用小写英文字母、数字和连字符，并避开网站自己的页面名',
  );
}

function freeId(content: string, wanted: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!RESERVED_DOCUMENTS.includes(id) && !existsSync(join(content, id))) return id;
  }
}
