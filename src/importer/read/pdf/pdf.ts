import { getDocumentProxy } from 'unpdf';
import type { ReceivedText } from '../draft.ts';
import { replaceRadicals } from '../structure/correction.ts';
import { excerpt } from '../question.ts';
import { importError } from '../importError.ts';
import { wellFormed } from './wellFormed.ts';

/** A line of a page: its words and its position, in points from the left and the bottom. */
interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** The number of cells that wide gaps divide the line into. */
  cells: number;
}

type Progress = (done: number, all: number) => void;

/**
 * Reads the text of a PDF, joining lines into paragraphs by their position; asks about the page numbers and running
 * heads that are left out.
 * @throws EditionError when the file is no PDF, is damaged or needs a password
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  progress?: Progress,
): Promise<ReceivedText> {
  const pages = await readPages(bytes, file, progress);
  const kept = removeRunningLines(pages);
  const asked = [
    ...askRunningLines(pages.flat(), kept.flat()),
    ...askTables(kept),
    'PDF 里没有段落，分段是按版面推断的：对照原件抽查',
  ];
  const body = median(kept.flat().map(({ size }) => size));
  const paragraphs = kept.flatMap((lines) => paragraphsOf(lines, body));
  const { text, count } = replaceRadicals(wellFormed(`${paragraphs.join('\n')}\n`));
  if (count > 0) asked.push(`PDF 的字体把 ${count} 个字写成了样子相同的部首，已换回汉字`);
  return { text, questions: asked.map((words) => ({ text: words })) };
}

function askRunningLines(lines: readonly PdfLine[], kept: readonly PdfLine[]): string[] {
  const stayed = new Set(kept);
  const dropped = lines.filter((line) => !stayed.has(line)).map(({ text }) => text.trim());
  if (dropped.length === 0) return [];
  const numbers = dropped.filter((text) => /^[-—–―─·\s]*\d+[-—–―─·\s]*$/u.test(text));
  const heads = [...new Set(dropped.filter((text) => !numbers.includes(text)))];
  const words = heads.map((text) => `“${excerpt(text, 20)}”`).join('、');
  return [
    `页码${words && `和每页重复的 ${words}`}共 ${dropped.length} 行没有导入：核对是否漏了正文`,
  ];
}

/** Asks about each table, recognised by rows of cells below each other. */
function askTables(pages: readonly PdfLine[][]): string[] {
  const firsts = pages.flatMap((lines) =>
    lines.filter(({ cells }, i) => cells > 1 && (lines[i - 1]?.cells ?? 1) === 1),
  );
  return firsts.map(
    ({ text }) =>
      `像是表格（首行“${excerpt(text.replaceAll('\t', ' '), 20)}”），每行成了一段，各格用制表符隔开：核对，或改成文字说明`,
  );
}

async function readPages(
  bytes: Uint8Array,
  file: string,
  progress?: Progress,
): Promise<PdfLine[][]> {
  const pdf = await openPdf(bytes, file);
  const pages: PdfLine[][] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(groupIntoLines(items.flatMap((item) => ('str' in item ? [item as TextItem] : []))));
    page.cleanup();
    progress?.(n, pdf.numPages);
  }
  await pdf.destroy();
  return pages;
}

async function openPdf(bytes: Uint8Array, file: string) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw locked
      ? importError(file, 'PDF 加了密码', '去掉密码，另存一份再导入')
      : importError(file, '这不是 PDF 文件，或文件已损坏', '重新下载或导出，再导入');
  }
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

/** The gap between two cells of a table, at least, in widths of a character. */
const CELL_GAP = 1.8;

function groupIntoLines(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let spaced = false;
  for (const { str, transform, width } of items) {
    const [, , , height = 12, left = 0, y = 0] = transform;
    const size = Math.abs(height);
    if (str.trim() === '') {
      spaced ||= str === ' ';
      continue;
    }
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < size / 2) {
      const gap = (left - last.right) / size;
      if (gap > CELL_GAP) last.cells += 1;
      last.text += (gap > CELL_GAP ? '\t' : gap > 0.8 || spaced ? ' ' : '') + str;
      last.right = Math.max(last.right, left + width);
    } else lines.push({ text: str, left, right: left + width, y, size, cells: 1 });
    spaced = false;
  }
  return lines.map((line, i) => (isRow(lines, i) ? line : { ...line, ...mergeCells(line) }));
}

/** Whether a line is a row of a table: it and a neighbouring line have several cells. */
function isRow(lines: readonly PdfLine[], i: number): boolean {
  const cells = (at: number) => lines[at]?.cells ?? 1;
  return cells(i) > 1 && (cells(i - 1) > 1 || cells(i + 1) > 1);
}

function mergeCells({ text }: PdfLine): Pick<PdfLine, 'text' | 'cells'> {
  return { text: text.replaceAll('\t', ' '), cells: 1 };
}

/** Removes running heads, running feet and page numbers from the pages. */
function removeRunningLines(pages: readonly PdfLine[][]): PdfLine[][] {
  const edges = pages.map((lines) => [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]);
  const counts = new Map<string, number>();
  for (const [page, lines] of edges.entries()) {
    const keys = lines.flatMap(({ text }) => repetitionKeys(text, page));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * 0.6);
  const repeatedKeys = new Set([...counts].flatMap(([key, n]) => (n >= often ? [key] : [])));
  const size = median(pages.flat().map((line) => line.size));
  const gaps = pages.flatMap((lines) =>
    lines.flatMap(({ y }, i) => {
      const above = lines[i - 1];
      return above ? [above.y - y] : [];
    }),
  );
  const spacing = median(gaps);
  const isRunning = (lines: readonly PdfLine[], i: number, page: number) => {
    const line = lines[i];
    if (!line || !standsApart(lines, i, { size, spacing })) return false;
    const keys = repetitionKeys(line.text, page);
    const repeated = pages.length > 2 && keys.some((key) => repeatedKeys.has(key));
    return repeated || isPageNumber(line.text, page, pages.length);
  };
  return pages.map((lines, page) => {
    let [from, to] = [0, lines.length];
    while (from < EDGE_LINES && isRunning(lines, from, page)) from += 1;
    while (to > Math.max(from, lines.length - EDGE_LINES) && isRunning(lines, to - 1, page))
      to -= 1;
    return lines.slice(from, to);
  });
}

/** Whether a line differs in size from the text, or is further away from it than its lines from each other. */
function standsApart(
  lines: readonly PdfLine[],
  i: number,
  usual: { size: number; spacing: number },
): boolean {
  const line = lines[i];
  const inner = lines[i < lines.length / 2 ? i + 1 : i - 1];
  if (!line || !inner || Math.abs(line.size - usual.size) > 1) return true;
  return Math.abs(line.y - inner.y) > usual.spacing * 1.5;
}

/** The number of lines at the head and at the foot of a page that may be running lines. */
const EDGE_LINES = 2;

/** Returns the keys that a running line shares on all pages: its text, and its text with page-relative numbers. */
function repetitionKeys(text: string, page: number): string[] {
  const plain = text.trim().normalize('NFKC');
  return [plain, plain.replace(/\d{1,5}/gu, (digits) => `#${Number(digits) - page}`)];
}

/** Whether a line is a page number: marked as one by a dash or a word, or equal to the number of its page. */
function isPageNumber(text: string, page: number, pages: number): boolean {
  const plain = text.trim().normalize('NFKC');
  if (/^(?:第\s?\d+\s?页(?:.{0,3}共\s?\d+\s?页)?|\d+\s?\/\s?\d+)$/u.test(plain)) return true;
  if (/^[-—–―─·]+\s*\d{1,4}\s*[-—–―─·]+$/u.test(plain)) return true;
  return plain === String(page + 1) && pages > 1;
}

/** Joins the lines of a page into paragraphs; the last one may continue on the next page. */
function paragraphsOf(lines: readonly PdfLine[], body: number): string[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: PdfLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    const title = before && line.size > body * 1.15 && line.size === before.size;
    const goesOn =
      title ||
      (before &&
        before.cells === 1 &&
        line.cells === 1 &&
        line.left - left < line.size * 1.2 &&
        right - before.right < before.size * 2 &&
        Math.abs(line.size - before.size) < 1 &&
        before.y - line.y < line.size * 3);
    if (open && goesOn) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => own.map(({ text }) => text.trim()).join(''));
}

function median(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}
