import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from '#edition/document.ts';
import { loadDocument } from '#library/document.ts';
import { sha256 } from '#library/fingerprint.ts';
import { RESERVED_DOCUMENTS } from '#library/library.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './draft.ts';
import { idOf } from './name.ts';
import { receive } from './receive.ts';
import { refusal } from './refusal.ts';
import { reissue } from './reissue.ts';
import { storeDraft, storeReissue } from './store.ts';

/** Where drafts go, under which address, and whether a new issue may change what is edited. */
export interface ImportOptions {
  /** The content folder. */
  content: string;
  /** The document's address; without it one is made from the file's name. */
  id?: string;
  accept?: boolean;
}

/** What an import did: a new document, nothing as it is the same, or a new issue of an edited one. */
export interface Imported extends Draft {
  id: string;
  outcome: 'new' | 'same' | 'differs' | 'renewed';
  /** Of a new issue: what changes, and the ids whose record must be renewed. */
  changes: string[];
  changed: string[];
}

/** Imports one file. @throws EditionError when it is refused; then nothing is written */
export async function importFile(file: string, options: ImportOptions): Promise<Imported> {
  const { content, id } = options;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw refusal(file, '没有这个文件', '检查文件名和路径；名字里有空格时加引号');
  const draft = draftOf(await receive(readFileSync(file), file));
  const wanted = checkId(id, file) ?? idOf(file);
  const known = existsSync(join(content, wanted, 'document.yaml'));
  if (known) {
    const { document } = loadDocument(join(content, wanted), dirname(content));
    if (id !== undefined || document.name === draft.title) return renew(draft, document, options);
  }
  const address = id ?? freeId(content, wanted);
  storeDraft(draft, content, address);
  return { id: address, ...draft, outcome: 'new', changes: [], changed: [] };
}

/** A document that is there already is changed only on request, and only where the new issue differs. */
function renew(draft: Draft, document: Document, { content, accept }: ImportOptions): Imported {
  const { id, source } = document;
  const text = draft.files['source.txt'] ?? '';
  const none = { id, ...draft, changes: [], changed: [] };
  if (sha256(text) === source.sha256) return { ...none, outcome: 'same' };
  const { changes, changed, files } = reissue(document, join(content, id), draft.passages);
  if (!accept) return { ...none, outcome: 'differs', changes, changed };
  storeReissue({ ...files, [source.file]: text }, content, id, [source.sha256, sha256(text)]);
  return { ...none, outcome: 'renewed', changes, changed };
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
