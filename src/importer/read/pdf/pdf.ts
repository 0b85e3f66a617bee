import type { ReceivedText } from '../../draft.ts';
import { importError } from '../../importError.ts';
import { replaceRadicals } from '../../structure/correction.ts';
import { Account } from '../account.ts';
import { readWith } from '../readWith.ts';
import { unaccountedPieces } from '../secondCount.ts';
import { wellFormed } from '../wellFormed.ts';
import { groupIntoLines } from './lines.ts';
import type { PageLine } from './lines.ts';
import type { CharacterTables, OpenPdf } from './openPdf.ts';
import { openPdf } from './openPdf.ts';
import type { PageContent } from './page.ts';
import { readPage } from './page.ts';
import { askPages } from './pageQuestions.ts';
import { layOut } from './layOut.ts';

/** How a PDF is read: the tables for fonts that it does not hold, and whom to tell of every page. */
export interface PdfReading {
  tables?: CharacterTables;
  progress?: (done: number, all: number, unit: string) => void;
}

/**
 * Reads the text of a PDF, joining lines into paragraphs by their position; asks about the page numbers and running
 * heads that are left out, and about every page that may hold more than its text.
 * @throws EditionError when the file is no PDF, is damaged, needs a password, or its characters cannot be told
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  reading: PdfReading = {},
): Promise<ReceivedText> {
  const open = await openPdf(bytes, file, reading.tables);
  const pages = await readPages(open, reading.progress);
  const attached = Object.keys((await open.pdf.getAttachments()) ?? {});
  await open.pdf.destroy();
  refuseUnreadable(pages, open.missingTables, file);
  const account = new Account();
  for (const name of attached) account.leave('embedded', name);
  for (const note of pages.flatMap(({ notes }) => notes)) account.leave('annotations', note);
  const lines: PageLine[][] = pages.map(({ items }) => groupIntoLines(items));
  const { text: whole, questions } = layOut(lines, account);
  const { text, count } = replaceRadicals(wellFormed(whole));
  const asked = [...askPages(pages), ...questions];
  if (count > 0) asked.push({ text: `PDF 的字体把 ${count} 个字写成了样子相同的部首，已换回汉字` });
  leaveUnaccounted(pages, `${text}\n${account.words()}`, account);
  return readWith('PDF 里的文字', text, account, asked);
}

async function readPages(
  { pdf }: OpenPdf,
  progress?: PdfReading['progress'],
): Promise<PageContent[]> {
  const pages: PageContent[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    pages.push(await readPage(page));
    page.cleanup();
    progress?.(n, pdf.numPages, '页');
  }
  return pages;
}

/** The share of characters that may be unreadable; each is shown as 〓. */
const MOST_UNREADABLE = 0.1;

/** Refuses a file of which too little can be read, with the reason. */
function refuseUnreadable(
  pages: readonly PageContent[],
  missing: ReadonlySet<string>,
  file: string,
): void {
  if (missing.size > 0)
    throw importError(
      file,
      `PDF 里的字体要用程序没有的字符表 ${[...missing].join('、')}，读不全`,
      '用 Word 或 WPS 的原件导入；没有原件，在 PDF 软件里“打印”成新的 PDF，或做文字识别（OCR）',
    );
  const words = pages.flatMap(({ items }) => items.map(({ str }) => str)).join('');
  const all = words.replace(/\s/gu, '');
  const unreadable = all.split('\uFFFD').length - 1;
  const nameless = pages.reduce((sum, page) => sum + page.nameless, 0);
  const lost = Math.max(unreadable, nameless);
  if (lost > (all.length - unreadable + lost) * MOST_UNREADABLE)
    throw importError(
      file,
      `PDF 里有字，但 ${lost} 个字没有写明是什么字（字体缺少对照表），读不出来`,
      '用 Word 或 WPS 的原件导入；没有原件，做文字识别（OCR），再导入识别出的文字',
    );
  if (all === '')
    throw importError(
      file,
      pages.some(({ pictures }) => pictures > 0)
        ? `PDF 的 ${pages.length} 页都是图片（扫描件），文件里没有文字`
        : `PDF 的 ${pages.length} 页都没有文字（可能是画成线条的字）`,
      '扫描件先做文字识别（OCR），再导入识别出的文字',
    );
}

/** Records words that are drawn and came into neither the text nor a question. */
function leaveUnaccounted(pages: readonly PageContent[], accounted: string, account: Account) {
  const plain = (text: string) => replaceRadicals(text.normalize('NFKC')).text.normalize('NFKC');
  const unread = accounted.split('\uFFFD').length - 1;
  const drawn = pages.flatMap((page) => page.drawn).map(plain);
  if (unread > 0) return;
  for (const lost of unaccountedPieces(drawn, plain(accounted))) account.leave('unknown', lost);
}
