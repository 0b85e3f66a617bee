/** The markup languages of source files whose marks are not words of the text. */
export const MARKUPS = ['markdown'] as const;
/** One of the {@link MARKUPS}. */
export type Markup = (typeof MARKUPS)[number];

/** A line of a source without its marks, with its heading level (0 for none). */
export interface UnmarkedLine {
  text: string;
  level: number;
}

/** A line without words: a thematic break, the underline of a heading, a table's delimiter row, a code fence. */
const RULE =
  /^(?:[-*_](?:\s*[-*_]){2,}|={3,}|(?:`{3,}|~{3,})[\w-]*|\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?)$/u;
const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/u;

/** Blanks the front matter and comments of a Markdown file; every line keeps its number. */
export function stripFrontMatterAndComments(source: string): string {
  const blank = (found: string) => found.replace(/[^\n]/gu, '');
  const text = source.replace(FRONT_MATTER, blank);
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    if (end === -1) break;
    pieces.push(text.slice(from, at), blank(text.slice(at, end + 3)));
    from = end + 3;
  }
  return pieces.join('') + text.slice(from);
}

/** Reads one trimmed line of Markdown as plain text, without the marks of headings, items, links and the like. */
export function readMarkdownLine(line: string): UnmarkedLine {
  if (RULE.test(line)) return { text: '', level: 0 };
  const marks = /^#{1,6}(?=\s|$)/u.exec(line)?.[0];
  if (marks !== undefined) {
    const heading = line.slice(marks.length).replace(/\s#+$/u, '');
    return { text: stripInlineMarks(heading).trim(), level: marks.length };
  }
  const body = line.replace(/^(?:>\s?)+/u, '').replace(ITEM_MARK, '');
  const cells = cellsOf(body);
  const text = cells
    ? cells.map((cell) => stripInlineMarks(cell).trim()).join('\t')
    : stripInlineMarks(body);
  return { text: text.trim(), level: 0 };
}

/** The mark of a list item, but not a page number between dashes; the mark of a footnote. */
const ITEM_MARK = /^(?:[-*+]\s+(?!\d+\s*[-–—]$)|\[\^[^\]]*\]:\s*)/u;

/** Returns the cells of a table row, or null for another line. */
function cellsOf(line: string): string[] | null {
  if (!/^\|.*[^\\]\|$/u.test(line)) return null;
  const cells = line.slice(1, -1).split(/(?<!\\)\|/u);
  return cells.length > 1 ? cells : null;
}

const ESCAPE = '\\\\[!-/:-@[-`{-~]';
const BRACKETS = '!?\\[[^\\[\\]]*\\](?:\\([^()\\s]*(?:\\s+"[^"]*")?\\))?';
const MARK = new RegExp(`(${ESCAPE})|(${BRACKETS})|(\\*+|_+|\`+)`, 'gu');

/** Removes paired marks, links and images from a line in one pass. */
function stripInlineMarks(text: string): string {
  const pieces: string[] = [];
  const open = new Map<string, number>();
  let from = 0;
  for (const { 0: found, 1: escaped, 2: brackets, 3: mark = '', index } of text.matchAll(MARK)) {
    pieces.push(text.slice(from, index));
    from = index + found.length;
    if (escaped) pieces.push(escaped.slice(1));
    else if (brackets) pieces.push(linkText(brackets));
    else {
      const around = { before: text.charAt(index - 1), after: text.charAt(from) };
      const start = open.get(mark);
      if (start !== undefined && start < pieces.length && canClose(mark, around)) {
        pieces[start] = '';
        pieces.push('');
        open.delete(mark);
      } else {
        if (start === undefined && canOpen(mark, around)) open.set(mark, pieces.length);
        pieces.push(mark);
      }
    }
  }
  return pieces.join('') + text.slice(from);
}

/** Returns the words of a link; an image and a footnote mark have none. */
function linkText(found: string): string {
  const [, image, words = '', target] = /^(!?)\[([^[\]]*)\](?:\(([^()]*)\))?$/u.exec(found) ?? [];
  if (target === undefined) return /^\^\S+$/u.test(words) && !image ? '' : found;
  if (!/[./#:]/u.test(target)) return found;
  return image ? '' : words.replace(/\*\*|`/gu, '');
}

interface AdjacentCharacters {
  before: string;
  after: string;
}

function canOpen(mark: string, { before, after }: AdjacentCharacters): boolean {
  if (after === '' || /\s/u.test(after)) return false;
  return canPair(mark) && !(mark.length === 1 && mark !== '`' && /[\w)]/u.test(before));
}

function canClose(mark: string, { before, after }: AdjacentCharacters): boolean {
  if (/\s/u.test(before)) return false;
  if (mark === '*' && /\p{P}/u.test(before) && /[^\s\p{P}]/u.test(after)) return false;
  return !(mark.length === 1 && mark !== '`' && /[\w(]/u.test(after));
}

/** A longer row of underscores is a blank to fill in, not a mark. */
function canPair(mark: string): boolean {
  return mark.startsWith('_') ? mark.length <= 2 : mark.startsWith('`') || mark.length <= 3;
}
