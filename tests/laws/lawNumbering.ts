import { chineseNumeral } from './numeral.ts';

/** The numbers by Chinese numeral, written out independently of the importer's own reading. */
const VALUES = new Map(Array.from({ length: 1500 }, (_, n) => [chineseNumeral(n + 1), n + 1]));

/** A law's own numbering: its articles in order, and the number of its headings. */
export interface LawNumbering {
  articles: string[];
  headings: number;
  /** The places where the numbering does not run on from 第一条 or 第一章. */
  oddities: string[];
}

const NUMERAL = '[零一二三四五六七八九十百千]+';
const OPENING = new RegExp(`^第(${NUMERAL}) ?条(之[一二三四五六七八九十]+)?(.?)`, 'u');
const WITHIN = new RegExp(`[。；：）”] 第(${NUMERAL})条 `, 'gu');
const HEADING = /^#{2,6} (第([一二三四五六七八九十百]+)(编|分编|章|节))/u;

/** Reads a law's numbering from its Markdown, line by line and within the lines, without the importer's code. */
export function numberingOf(markdown: string): LawNumbering {
  const lines = markdown.split('\n').map((line) =>
    line
      .replace(/[\u3000\u00A0\t]/gu, ' ')
      .replace(/\u200B/gu, '')
      .trim(),
  );
  const articles: string[] = [];
  const oddities: string[] = [];
  let last = 0;
  const add = (digits: string, branch: string) => {
    const n = readNumeral(digits);
    articles.push(`第${digits}条${branch}`);
    if (branch ? n !== last : n !== last + 1)
      oddities.push(`第${digits}条${branch} comes after article ${last}`);
    last = n;
  };
  for (const line of lines) {
    const [, digits = '', branch = '', after = ''] = OPENING.exec(line) ?? [];
    const next = readNumeral(digits) === last + 1;
    if (digits && (after === ' ' || after === '' || (!branch && next))) add(digits, branch);
    const before = articles.length;
    for (const [, inner = ''] of line.matchAll(WITHIN))
      if (readNumeral(inner) === last + 1) add(inner, '');
    if (articles.length > before)
      oddities.push(
        `${articles.length - before} articles within the line of ${articles[before - 1] ?? ''}`,
      );
  }
  const headings = lines.flatMap((line) => {
    const [, label = '', digits = '', kind = ''] = HEADING.exec(line) ?? [];
    return kind ? [{ label, n: readNumeral(digits), kind }] : [];
  });
  return {
    articles,
    headings: headings.length,
    oddities: [...oddities, ...headingGaps(headings)],
  };
}

/** Returns the number that a numeral stands for; -1 for one that laws do not use. */
function readNumeral(digits: string): number {
  return VALUES.get(digits) ?? -1;
}

/** Finds the headings that neither begin the numbering of their kind nor continue it. */
function headingGaps(headings: readonly { label: string; n: number; kind: string }[]): string[] {
  const last = new Map<string, number>();
  return headings.flatMap(({ label, n, kind }) => {
    const before = last.get(kind) ?? 0;
    last.set(kind, n);
    return n === 1 || n === before + 1 ? [] : [`${label} comes after ${before}`];
  });
}
