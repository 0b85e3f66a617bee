import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadDocument } from '#library/loadDocument.ts';
import { RESERVED_DOCUMENTS } from '#library/library.ts';
import type { Draft, Received } from './draft.ts';
import { draftOf } from './draft.ts';
import { nearlyTheSame } from './reissue/findTwin.ts';
import { idOf } from './write/slug.ts';
import { receive } from './readFile.ts';
import { refusal } from './refusal.ts';
import type { Renewal } from './reissue/applyReissue.ts';
import { renew } from './reissue/applyReissue.ts';
import { storeDraft } from './write/writeDraft.ts';

/** Where drafts go, under which address, and whether a new issue may change what is edited. */
export interface ImportOptions {
  /** The content folder. */
  content: string;
  /** The document's address; without it one is made from the file's name. */
  id?: string;
  accept?: boolean;
  /** Whether a file nearly the same as a document that is there becomes one of its own. */
  apart?: boolean;
  /** Is told how far a long file has come. */
  progress?: (words: string) => void;
}

/** What an import did: a new document, nothing as it is the same, or a new issue of an edited one. */
export interface Imported extends Draft, Omit<Renewal, 'outcome'> {
  id: string;
  outcome: 'new' | Renewal['outcome'];
}

/** From so many characters on an import takes long enough to say how far it is. */
const LONG = 200_000;
/** And of a PDF from so many pages on. */
const MANY_PAGES = 20;

/** Imports one file. @throws EditionError when it is refused; then nothing is written */
export async function importFile(file: string, options: ImportOptions): Promise<Imported> {
  const { content, id, accept = false } = options;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw refusal(file, '没有这个文件', '检查文件名和路径；名字里有空格时加引号');
  const received = await receiveFile(file, options);
  const say = sayer(received, options);
  say('分段、列提纲');
  const draft = counted(draftOf(received));
  const wanted = checkId(id, file) ?? idOf(file);
  say('逐字核对');
  if (existsSync(join(content, wanted, 'document.yaml'))) {
    const { document } = loadDocument(join(content, wanted), dirname(content));
    if (id !== undefined || document.name === draft.title)
      return { id: wanted, ...draft, ...renew({ ...received, draft }, document, content, accept) };
  }
  if (id === undefined && !options.apart) refuseTwin(received.text, content, file);
  const address = id ?? freeId(content, wanted);
  storeDraft(draft, content, address);
  return { id: address, ...draft, outcome: 'new', changes: [], changed: [] };
}

async function receiveFile(file: string, { progress }: ImportOptions): Promise<Received> {
  return receive(readFileSync(file), file, (done, all) => {
    if (all >= MANY_PAGES && (done % 10 === 0 || done === all))
      progress?.(`读出 ${done}/${all} 页`);
  });
}

function sayer({ text }: Received, { progress }: ImportOptions): (stage: string) => void {
  if (text.length < LONG) return () => undefined;
  const size = `约 ${Math.round(text.length / 10_000)} 万字`;
  return (stage) => progress?.(`${stage}（${size}）……`);
}

/** The figures of a draft with its sections as its files have them: what stands before and after them too. */
function counted(draft: Draft): Draft {
  const files = Object.keys(draft.files).filter((file) => file.endsWith('.mdx'));
  const parts = files.filter((file) => file.endsWith('/index.mdx')).length;
  return { ...draft, figures: { ...draft.figures, parts, sections: files.length - parts } };
}

/** A file renamed, or with its title corrected, would become a second document beside the first. */
function refuseTwin(text: string, content: string, file: string): void {
  const twin = nearlyTheSame(text, content);
  if (!twin) return;
  const share = `${Math.round(twin.share * 100)}%`;
  throw refusal(
    file,
    `与已有的 ${twin.id} 几乎相同（${share} 的句子一样）`,
    `是它的新稿：加 --id ${twin.id}；确是另一份文件：加 --id 新地址，或加 --apart`,
  );
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
