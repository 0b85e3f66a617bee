import type { EditionError } from '#edition/problem.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { loadDocument } from '#library/loadDocument.ts';
import { sha256 } from '#library/fingerprint.ts';
import { RESERVED_DOCUMENTS } from '#library/library.ts';
import type { Draft, ReceivedText } from './draft.ts';
import { draftOf } from './draft.ts';
import type { NearDuplicate } from './reissue/findNearDuplicate.ts';
import { findNearDuplicate } from './reissue/findNearDuplicate.ts';
import { slugOf } from './write/slug.ts';
import { looksLikeTitle } from './structure/title.ts';
import { slugOfTitle } from './write/titleSlug.ts';
import { readReceivedFile } from './readFile.ts';
import { displayName } from './fileName.ts';
import { importError } from './importError.ts';
import type { ReissueResult } from './reissue/applyReissue.ts';
import { applyReissue } from './reissue/applyReissue.ts';
import type { ConvertWord } from './read/oldWord.ts';
import type { CharacterTables } from './read/pdf/openPdf.ts';
import { newDocument } from './write/documentChanges.ts';

/** The options of an import: the target folder, the address, and the treatment of existing documents. */
export interface ImportOptions {
  /** Path of the content folder among the files; by default `content`. */
  content?: string;
  /** The document's address; by default it is made from the file's name. */
  id?: string;
  /** Whether a new issue of an existing document is applied to it, not only compared with it. */
  accept?: boolean;
  /** Whether a near-duplicate of an existing document becomes a document of its own. */
  apart?: boolean;
  /** Tables for the fonts that a PDF names and does not hold. */
  tables?: CharacterTables;
  /** Makes a .docx of an old Word file. */
  convert?: ConvertWord;
  /** Receives what is being done, when a long text begins a stage. */
  progress?: (words: string) => void;
  /** Receives how far a stage is, often; the caller tells only so much of it as people want to read. */
  count?: (words: string) => void;
}

/** The result of an import: a new document, no change, or a new issue of an existing document. */
export interface ImportResult extends Draft, Omit<ReissueResult, 'outcome'> {
  id: string;
  outcome: 'new' | ReissueResult['outcome'];
}

/** The number of characters from which an import reports its stages. */
const LONG_TEXT = 80_000;

/**
 * Imports the bytes of a received file beside the documents of a content folder. Returns the changes that it makes there,
 * proven by the gate; writes nothing.
 * @param name name of the file or its path, for its kind, the document's address and messages
 * @throws EditionError when the file is rejected
 */
export async function importBytes(
  bytes: Uint8Array,
  name: string,
  files: ContentFiles,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { content = 'content', id, accept = false } = options;
  const file = { name: displayName(name), sha256: sha256(bytes) };
  const received = { ...(await readWithProgress(bytes, name, options)), file };
  const report = stageReporter(received, options);
  report('分段、列提纲');
  const draft = withFileCounts(draftOf(received));
  const [preferredId, ...others] = preferredIds(checkId(id, name), name, draft);
  report('逐字核对');
  for (const known of [preferredId, ...others]) {
    if (!files.has(`${content}/${known}/document.yaml`)) continue;
    const { document } = loadDocument(files, `${content}/${known}`);
    if (id === undefined && (options.apart || document.name !== draft.title)) continue;
    const reissue = { draft, markup: received.markup, document };
    return { id: known, ...draft, ...applyReissue(reissue, files, content, accept) };
  }
  if (id === undefined && !options.apart) {
    const duplicate = findNearDuplicate(received.text, files, content);
    if (duplicate) throw nearDuplicateError(duplicate, name);
  }
  const address = id ?? unusedId(files, content, preferredId);
  const changes = newDocument(draft, files, `${content}/${address}`, (done, all) =>
    options.count?.(`逐字核对：第 ${done}/${all} 个章节`),
  );
  return { id: address, ...draft, outcome: 'new', differences: [], changed: [], changes };
}

async function readWithProgress(
  bytes: Uint8Array,
  name: string,
  { count, tables, convert }: ImportOptions,
): Promise<ReceivedText> {
  return readReceivedFile(bytes, name, {
    ...(tables ? { tables } : {}),
    ...(convert ? { convert } : {}),
    progress: (done, all, unit) => count?.(`读出 ${done}/${all} ${unit}`),
  });
}

function stageReporter(
  { text }: ReceivedText,
  { progress }: ImportOptions,
): (stage: string) => void {
  if (text.length < LONG_TEXT) return () => undefined;
  const size = `约 ${Math.round(text.length / 10_000)} 万字`;
  return (stage) => progress?.(`${stage}（${size}）……`);
}

/** Returns the addresses that a document may have: the one asked for, else those by its title and by its file's name. */
function preferredIds(id: string | undefined, name: string, draft: Draft): [string, ...string[]] {
  if (id !== undefined) return [id];
  const byName = slugOf(name);
  const byTitle = looksLikeTitle(draft.title) ? slugOfTitle(draft.title, draft.year) : '';
  return byTitle === '' ? [byName] : [byTitle, byName];
}

/** Counts parts and sections by files, so that the opening and the closing section are included. */
function withFileCounts(draft: Draft): Draft {
  const files = Object.keys(draft.files).filter((file) => file.endsWith('.mdx'));
  const parts = files.filter((file) => file.endsWith('/index.mdx')).length;
  return { ...draft, counts: { ...draft.counts, parts, sections: files.length - parts } };
}

/** Creates the error for a renamed or retitled file, which would become a second document beside the first. */
function nearDuplicateError({ id, share }: NearDuplicate, name: string): EditionError {
  const percent = `${Math.round(share * 100)}%`;
  return importError(
    name,
    `与已有的 ${id} 几乎相同（${percent} 的句子一样）`,
    `是它的新稿：加 --id ${id}；确是另一份文件：加 --id 新地址，或加 --apart`,
  );
}

function checkId(id: string | undefined, file: string): string | undefined {
  if (id === undefined) return undefined;
  if (/^(?!p\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) && !RESERVED_DOCUMENTS.includes(id))
    return id;
  throw importError(
    file,
    `“${id}”不能作地址`,
    '只用小写英文字母、数字和连字符，并避开网站自己的页面名',
  );
}

function unusedId(files: ContentFiles, content: string, preferred: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? preferred : `${preferred}-${n}`;
    if (!RESERVED_DOCUMENTS.includes(id) && !files.has(`${content}/${id}`)) return id;
  }
}
