import { getDocumentProxy } from 'unpdf';
import type { Received } from './draft.ts';
import { withoutRadicals } from './correction.ts';
import { excerpt } from './question.ts';
import { refusal } from './refusal.ts';

/** A line of a page: its words and where they stand, in points from the left and the bottom. */
interface PageLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

type Progress = (done: number, all: number) => void;

/** The text of a PDF: lines joined to paragraphs by where they stand; page numbers and running heads are asked about. */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  progress?: Progress,
): Promise<Received> {
  const pages = await readPages(bytes, file, progress);
  const asked: string[] = [];
  const furniture = runningLines(pages);
  const kept = pages.map((lines) =>
    lines.filter((line, i) => !isFurniture(line, i, lines, furniture)),
  );
  const dropped = pages.flat().length - kept.flat().length;
  if (dropped > 0) {
    const heads = [...furniture].map((text) => `“${excerpt(text, 20)}”`).join('、');
    asked.push(`页码${heads && `和每页重复的 ${heads}`}共 ${dropped} 行没有导入：核对是否漏了正文`);
  }
  asked.push('PDF 里没有段落，分段是按版面推断的：对照原件抽查');
  const body = median(kept.flat().map(({ size }) => size));
  const paragraphs = kept.flatMap((lines) => paragraphsOf(lines, body));
  const { text, count } = withoutRadicals(`${paragraphs.join('\n')}\n`.toWellFormed());
  if (count > 0) asked.push(`PDF 的字体把 ${count} 个字写成了样子相同的部首，已换回汉字`);
  return { text, questions: asked.map((words) => ({ text: words })) };
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

function linesOf(items: readonly TextItem[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const { str, transform, width } of items) {
    if (str.trim() === '' && str !== ' ') continue;
    const [, , , size = 12, left = 0, y = 0] = transform;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.abs(size) / 2) {
      const gap = left - last.right;
      last.text += (gap > Math.abs(size) * 0.8 ? ' ' : '') + str;
      last.right = Math.max(last.right, left + width);
    } else if (str.trim() !== '') {
      lines.push({ text: str, left, right: left + width, y, size: Math.abs(size) });
    }
  }
  return lines;
}

/** Lines that stand first or last on most pages: running heads and feet. */
function runningLines(pages: readonly PageLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const text of new Set([lines[0]?.text.trim(), lines.at(-1)?.text.trim()]))
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length * 0.6);
  return new Set([...counts].filter(([, count]) => count >= often).map(([text]) => text));
}

function isFurniture(
  { text }: PageLine,
  i: number,
  lines: readonly PageLine[],
  running: ReadonlySet<string>,
): boolean {
  if (i > 0 && i < lines.length - 1) return false;
  const plain = text.trim().normalize('NFKC');
  return (
    running.has(text.trim()) ||
    /^(?:[-—–―─·\s]*\d{1,4}[-—–―─·\s]*|第\s?\d+\s?页.*|\d+\s?\/\s?\d+)$/u.test(plain)
  );
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
