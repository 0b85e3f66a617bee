/** How a source file is marked up: marks that are not words of the text. */
export const MARKUPS = ['markdown'] as const;
/** One of the {@link MARKUPS}. */
export type Markup = (typeof MARKUPS)[number];

/** A line of a source without its marks, and how deep a heading the marks make of it (0 for none). */
export interface MarkedLine {
  text: string;
  level: number;
}

/** Of what stands alone on a line, a rule, or the rule below the head of a table. */
const RULE = /^(?:[-*_](?:\s*[-*_]){2,}|\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?)$/u;
const COMMENT = /<!--[\s\S]*?-->/gu;
const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/u;

/** A Markdown file without what stands in no line of the text: comments and front matter; every line keeps its number. */
export function withoutAsides(source: string): string {
  const blank = (found: string) => found.replace(/[^\n]/gu, '');
  return source.replace(FRONT_MATTER, blank).replace(COMMENT, blank);
}

/** One trimmed line of Markdown as words: heading, quotation and emphasis marks, rules and escapes are left out. */
export function readMarked(line: string): MarkedLine {
  if (RULE.test(line)) return { text: '', level: 0 };
  const [, marks = '', heading = ''] = /^(#{1,6})(?:\s+(.*?))?(?:\s+#+)?$/u.exec(line) ?? [];
  const body = marks === '' ? line.replace(/^(?:>\s?)+/u, '') : heading;
  return { text: unmark(body).trim(), level: marks.length };
}

function unmark(text: string): string {
  return text
    .replace(/(?<!\\)(\*\*|`)(?=\S)(.+?)(?<=\S)(?<!\\)\1/gu, '$2')
    .replace(/(?<![\\_])__(?=[^\s_])(.+?)(?<=[^\s_])__(?!_)/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
