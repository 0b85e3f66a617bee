/** How a source file is marked up: marks that are not words of the text. */
export const MARKUPS = ['markdown'] as const;
/** One of the {@link MARKUPS}. */
export type Markup = (typeof MARKUPS)[number];

/** A line of a source without its marks, and how deep a heading the marks make of it (0 for none). */
export interface MarkedLine {
  text: string;
  level: number;
}

/** Of what stands alone on a line, a rule, the rule below a heading or the head of a table, the fence of a block. */
const RULE =
  /^(?:[-*_](?:\s*[-*_]){2,}|={3,}|(?:`{3,}|~{3,})[\w-]*|\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?)$/u;
const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/u;

/** A Markdown file without what stands in no line of the text: comments and front matter; every line keeps its number. */
export function withoutAsides(source: string): string {
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

/** One trimmed line of Markdown as words: what marks it as a heading, an item, a link or the like is left out. */
export function readMarked(line: string): MarkedLine {
  if (RULE.test(line)) return { text: '', level: 0 };
  const [marks = ''] = /^#{1,6}(?=\s|$)/u.exec(line) ?? [];
  if (marks !== '') {
    const heading = line.slice(marks.length).replace(/\s#+$/u, '');
    return { text: unmark(heading).trim(), level: marks.length };
  }
  const body = line.replace(/^(?:>\s?)+/u, '').replace(OPENING, '');
  const cells = cellsOf(body);
  const text = cells ? cells.map((cell) => unmark(cell).trim()).join('\t') : unmark(body);
  return { text: text.trim(), level: 0 };
}

/** The sign of an item, though not a page’s number between dashes; the sign of a note. */
const OPENING = /^(?:[-*+]\s+(?!\d+\s*[-–—]$)|\[\^[^\]]*\]:\s*)/u;

/** The cells of a row of a table. */
function cellsOf(line: string): string[] | null {
  if (!/^\|.*[^\\]\|$/u.test(line)) return null;
  const cells = line.slice(1, -1).split(/(?<!\\)\|/u);
  return cells.length > 1 ? cells : null;
}

const ESCAPE = '\\\\[!-/:-@[-`{-~]';
const BRACKETS = '!?\\[[^\\[\\]]*\\](?:\\([^()\\s]*(?:\\s+"[^"]*")?\\))?';
const MARK = new RegExp(`(${ESCAPE})|(${BRACKETS})|(\\*+|_+|\`+)`, 'gu');

/** A line without the marks that stand in pairs, links and images; each place is looked at once. */
function unmark(text: string): string {
  const pieces: string[] = [];
  const open = new Map<string, number>();
  let from = 0;
  for (const { 0: found, 1: escaped, 2: brackets, 3: mark = '', index } of text.matchAll(MARK)) {
    pieces.push(text.slice(from, index));
    from = index + found.length;
    if (escaped) pieces.push(escaped.slice(1));
    else if (brackets) pieces.push(unbracket(brackets));
    else {
      const around = { before: text[index - 1] ?? '', after: text[from] ?? '' };
      const start = open.get(mark);
      if (start !== undefined && start < pieces.length && closes(mark, around)) {
        pieces[start] = '';
        pieces.push('');
        open.delete(mark);
      } else {
        if (start === undefined && opens(mark, around)) open.set(mark, pieces.length);
        pieces.push(mark);
      }
    }
  }
  return pieces.join('') + text.slice(from);
}

/** The words of a link; an image and the mark of a note have none. */
function unbracket(found: string): string {
  const [, image, words = '', target] = /^(!?)\[([^[\]]*)\](?:\(([^()]*)\))?$/u.exec(found) ?? [];
  if (target === undefined) return /^\^\S+$/u.test(words) && !image ? '' : found;
  if (!/[./#:]/u.test(target)) return found;
  return image ? '' : words.replace(/\*\*|`/gu, '');
}

interface Around {
  before: string;
  after: string;
}

function opens(mark: string, { before, after }: Around): boolean {
  if (after === '' || /\s/u.test(after)) return false;
  return pairs(mark) && !(mark.length === 1 && mark !== '`' && /[\w)]/u.test(before));
}

function closes(mark: string, { before, after }: Around): boolean {
  if (/\s/u.test(before)) return false;
  if (mark === '*' && /\p{P}/u.test(before) && /[^\s\p{P}]/u.test(after)) return false;
  return !(mark.length === 1 && mark !== '`' && /[\w(]/u.test(after));
}

/** A longer row of underlines is a place to fill in. */
function pairs(mark: string): boolean {
  return mark.startsWith('_') ? mark.length <= 2 : mark.startsWith('`') || mark.length <= 3;
}
