import type { PageLine } from './lines.ts';
import { median } from './lines.ts';

/** Removes running heads, running feet and page numbers from the pages. */
export function removeRunningLines(pages: readonly PageLine[][]): PageLine[][] {
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
  const isRunning = (lines: readonly PageLine[], i: number, page: number) => {
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
  lines: readonly PageLine[],
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
