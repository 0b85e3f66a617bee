import { excerpt } from '../../question.ts';
import type { Question } from '../../question.ts';
import type { Account } from '../account.ts';
import type { PageLine } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { removeRunningLines } from './running.ts';

/** Makes a text of the lines of pages: running lines left out, the others joined into paragraphs by their position. */
export function layOut(
  pages: readonly PageLine[][],
  account: Account,
): { text: string; questions: Question[] } {
  const kept = removeRunningLines(pages);
  const stayed = new Set(kept.flat());
  for (const line of pages.flat())
    if (!stayed.has(line)) account.leave('running', line.text.trim());
  const body = usualSize(kept.flat());
  const paragraphs = kept.flatMap((lines) => paragraphsOf(lines, body));
  const questions = [...askTables(kept), '文件里没有段落，分段是按版面推断的：对照原件抽查'];
  return {
    text: `${paragraphs.join('\n')}\n`,
    questions: questions.map((text) => ({ text })),
  };
}

/** Returns the size in which most characters are set. */
function usualSize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Asks about each table, recognised by rows of cells below each other. */
function askTables(pages: readonly PageLine[][]): string[] {
  const firsts = pages.flatMap((lines) =>
    lines.filter(({ cells }, i) => cells > 1 && (lines[i - 1]?.cells ?? 1) === 1),
  );
  return firsts.map(
    ({ text }) =>
      `像是表格（首行“${excerpt(text.replaceAll('\t', ' '), 20)}”），每行成了一段，各格用制表符隔开：核对，或改成文字说明`,
  );
}
