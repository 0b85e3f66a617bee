import { getDocumentProxy } from 'unpdf';
import type { Received } from '../draft.ts';
import { withoutRadicals } from '../structure/correction.ts';
import { excerpt } from '../question.ts';
import { refusal } from '../refusal.ts';

/** A line of a page: its words and where they stand, in points from the left and the bottom. */
interface PageLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Into how many pieces wide gaps part it. */
  cells: number;
}

type Progress = (done: number, all: number) => void;

/** The text of a PDF: lines joined to paragraphs by where they stand; page numbers and running heads are asked about. */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  progress?: Progress,
): Promise<Received> {
  const pages = await readPages(bytes, file, progress);
  const kept = withoutFurniture(pages);
  const asked = [
    ...askFurniture(pages.flat(), kept.flat()),
    ...askTables(kept),
    'PDF 里没有段落，分段是按版面推断的：对照原件抽查',
  ];
  const body = median(kept.flat().map(({ size }) => size));
  const paragraphs = kept.flatMap((lines) => paragraphsOf(lines, body));
  const { text, count } = withoutRadicals(`${paragraphs.join('\n')}\n`.toWellFormed());
  if (count > 0) asked.push(`PDF 的字体把 ${count} 个字写成了样子相同的部首，已换回汉字`);
  return { text, questions: asked.map((words) => ({ text: words })) };
}

function askFurniture(lines: readonly PageLine[], kept: readonly PageLine[]): string[] {
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

/** Rows of cells that stand below each other: what a table was is only lines here. */
function askTables(pages: readonly PageLine[][]): string[] {
  const firsts = pages.flatMap((lines) =>
    lines.filter(
      ({ cells }, i) =>
        cells > 1 && (lines[i + 1]?.cells ?? 1) > 1 && (lines[i - 1]?.cells ?? 1) === 1,
    ),
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
): Promise<PageLine[][]> {
  const pdf = await open(bytes, file);
  const pages: PageLine[][] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.flatMap((item) => ('str' in item ? [item as TextItem] : []))));
    page.cleanup();
    progress?.(n, pdf.numPages);
  }
  await pdf.destroy();
  return pages;
}

async function open(bytes: Uint8Array, file: string) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw locked
      ? refusal(file, 'PDF 加了密码', '去掉密码，另存一份再导入')
      : refusal(file, '这不是 PDF 文件，或文件已损坏', '重新下载或导出，再导入');
  }
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

/** A gap of so many characters parts two cells of a table. */
const CELL = 1.8;

function linesOf(items: readonly TextItem[]): PageLine[] {
  const lines: PageLine[] = [];
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
      if (gap > CELL) last.cells += 1;
      last.text += (gap > CELL ? '\t' : gap > 0.8 || spaced ? ' ' : '') + str;
      last.right = Math.max(last.right, left + width);
    } else lines.push({ text: str, left, right: left + width, y, size, cells: 1 });
    spaced = false;
  }
  return lines.map((line, i) => (isRow(lines, i) ? line : { ...line, ...oneCell(line) }));
}

/** Whether a line and one beside it have cells. */
function isRow(lines: readonly PageLine[], i: number): boolean {
  const cells = (at: number) => lines[at]?.cells ?? 1;
  return cells(i) > 1 && (cells(i - 1) > 1 || cells(i + 1) > 1);
}

function oneCell({ text }: PageLine): Pick<PageLine, 'text' | 'cells'> {
  return { text: text.replaceAll('\t', ' '), cells: 1 };
}

/** Pages without what runs along at their heads and feet. */
function withoutFurniture(pages: readonly PageLine[][]): PageLine[][] {
  const edges = pages.map((lines) => [...lines.slice(0, EDGE), ...lines.slice(-EDGE)]);
  const counts = new Map<string, number>();
  for (const [page, lines] of edges.entries()) {
    const keys = lines.flatMap(({ text }) => keysOf(text, page));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * 0.6);
  const size = median(pages.flat().map((line) => line.size));
  const gaps = pages.flatMap((lines) => lines.slice(1).map(({ y }, i) => (lines[i]?.y ?? y) - y));
  const spacing = median(gaps);
  const runs = (lines: readonly PageLine[], i: number, page: number) => {
    const line = lines[i];
    if (!line || !isApart(lines, i, { size, spacing })) return false;
    const keys = keysOf(line.text, page);
    const repeated = pages.length > 2 && keys.some((key) => (counts.get(key) ?? 0) >= often);
    return repeated || isPageNumber(line.text, page, pages.length);
  };
  return pages.map((lines, page) => {
    let [from, to] = [0, lines.length];
    while (from < Math.min(EDGE, to) && runs(lines, from, page)) from += 1;
    while (to > Math.max(from, lines.length - EDGE) && runs(lines, to - 1, page)) to -= 1;
    return lines.slice(from, to);
  });
}

/** Whether a line is set smaller or larger than the text, or stands further from it than its lines from each other. */
function isApart(
  lines: readonly PageLine[],
  i: number,
  usual: { size: number; spacing: number },
): boolean {
  const line = lines[i];
  const inner = lines[i < lines.length / 2 ? i + 1 : i - 1];
  if (!line || !inner || Math.abs(line.size - usual.size) > 1) return true;
  return Math.abs(line.y - inner.y) > usual.spacing * 1.5;
}

/** So many lines at the head and at the foot of a page may run along. */
const EDGE = 2;

/** A line as it is, and with every number counted from its page's: what runs along with the pages is then the same. */
function keysOf(text: string, page: number): string[] {
  const plain = text.trim().normalize('NFKC');
  if (!/\d/u.test(plain)) return [plain];
  return [plain, plain.replace(/\d{1,5}/gu, (digits) => `#${Number(digits) - page}`)];
}

/** A number by itself is a page's when a dash or a word says so, or when it is the one that the page must have. */
function isPageNumber(text: string, page: number, pages: number): boolean {
  const plain = text.trim().normalize('NFKC');
  if (/^(?:第\s?\d+\s?页(?:.{0,3}共\s?\d+\s?页)?|\d+\s?\/\s?\d+)$/u.test(plain)) return true;
  if (/^[-—–―─·]+\s*\d{1,4}\s*[-—–―─·]+$/u.test(plain)) return true;
  return plain === String(page + 1) && pages > 1;
}

/** The paragraphs of a page; the last one may go on on the next page. */
function paragraphsOf(lines: readonly PageLine[], body: number): string[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
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
    if (goesOn) paragraphs.push((paragraphs.pop() ?? '') + line.text.trim());
    else paragraphs.push(line.text.trim());
  }
  return paragraphs;
}

function median(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}
