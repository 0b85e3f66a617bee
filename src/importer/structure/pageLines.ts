import { pageNumberOf } from '#edition/pageNumber.ts';
import type { SourceLine } from '#edition/sourceText.ts';
import type { Question } from '../question.ts';

/** The least number of lines on a page; numbers closer to each other are a column of a table. */
const MIN_LINES_PER_PAGE = 8;

/**
 * Returns the indices of the lines that are page numbers: those marked by dashes or words, and bare numbers that
 * continue from the page before. Asks about them, and about the first bare numbers that do not continue.
 */
export function findPageNumberLines(
  lines: readonly SourceLine[],
  questions: Question[],
): Set<number> {
  const found = new Set<number>();
  const bare: SourceLine[] = [];
  let [last, place] = [0, -MIN_LINES_PER_PAGE];
  for (const [i, line] of lines.entries()) {
    const n = pageNumberOf(line.text);
    if (n === null || i === 0) continue;
    const alone = /^\d+$/u.test(line.text.normalize('NFKC'));
    if (alone && (n !== last + 1 || i - place < MIN_LINES_PER_PAGE || !found.size)) bare.push(line);
    else {
      found.add(i);
      [last, place] = [n, i];
    }
  }
  if (found.size > 0) questions.push(ask(lines, found));
  for (const { line, text } of bare.slice(0, 3))
    questions.push({
      line,
      text: `这一行只有数字“${text}”，留作正文；若是页码，写作 <Page source="${text}" />，接在上一行末尾`,
    });
  return found;
}

function ask(lines: readonly SourceLine[], found: ReadonlySet<number>): Question {
  const own = lines.filter((_, i) => found.has(i));
  const places = own.map(({ line }) => line);
  const shown = places.slice(0, 12).join('、') + (places.length > 12 ? ' 等' : '');
  return {
    line: own[0]?.line,
    text: `第 ${shown} 行共 ${own.length} 行当作页码，不排入正文，写作 <Page source="…" />：核对；若是正文，改回文字`,
  };
}
