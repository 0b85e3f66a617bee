import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDERS = ['../shared/corpora/laws', '../../shared/corpora/laws'];

/** Where a folder of laws in Markdown is found: named by LAWS, or beside the repository; null when there is none. */
export function lawsFolder(): string | null {
  const named = process.env['LAWS'];
  if (named) return named;
  return FOLDERS.map((folder) => resolve(folder)).find((folder) => existsSync(folder)) ?? null;
}

/** The files of the laws, in order; pages of a book that hold no law are left out. */
export function lawFiles(folder: string): string[] {
  return globSync('**/*.md', { cwd: folder })
    .filter((file) => !file.endsWith('_index.md'))
    .sort()
    .map((file) => join(folder, file));
}

const DIGITS = '零一二三四五六七八九';

/** The number a law’s numeral stands for, found by writing numbers out until one is it. */
const VALUES = new Map(Array.from({ length: 1500 }, (_, n) => [numeral(n), n]));

function numeral(n: number): string {
  if (n < 10) return DIGITS[n] ?? '';
  if (n < 20) return `十${n % 10 ? DIGITS[n % 10] : ''}`;
  if (n < 100) return `${DIGITS[Math.floor(n / 10)]}十${n % 10 ? DIGITS[n % 10] : ''}`;
  const [unit, word] = n < 1000 ? [100, '百'] : [1000, '千'];
  const rest = n % unit;
  const zero = rest > 0 && rest < unit / 10 ? '零' : '';
  const tail = rest >= 10 && rest < 20 ? `一${numeral(rest)}` : numeral(rest);
  return `${DIGITS[Math.floor(n / unit)]}${word}${zero}${rest ? tail : ''}`;
}

/** What a law’s own numbering says: its articles in order, its chapters and their like. */
export interface Numbering {
  articles: string[];
  headings: number;
  /** Where the numbering of the text itself is not one row from 第一条, or 第一章, on. */
  oddities: string[];
}

const NUMERAL = '[零一二三四五六七八九十百千]+';
const OPENING = new RegExp(`^第(${NUMERAL}) ?条(之[一二三四五六七八九十]+)?(.?)`, 'u');
const WITHIN = new RegExp(`[。；：）”] 第(${NUMERAL})条 `, 'gu');
const HEADING = /^#{2,6} (第([一二三四五六七八九十百]+)(编|分编|章|节))/u;

/** Reads a law’s numbering from the file, line by line and within the lines, without anything of the importer. */
export function numberingOf(file: string): Numbering {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\u3000\u00A0\t]/gu, ' ')
        .replace(/\u200B/gu, '')
        .trim(),
    );
  const articles: string[] = [];
  const oddities: string[] = [];
  const headings = lines.flatMap((line) => HEADING.exec(line)?.slice(1, 4) ?? []);
  let last = 0;
  const add = (digits: string, branch: string) => {
    const n = VALUES.get(digits) ?? -1;
    articles.push(`第${digits}条${branch}`);
    if (branch ? n !== last : n !== last + 1)
      oddities.push(`第${digits}条${branch} comes after article ${last}`);
    last = n;
  };
  for (const line of lines) {
    const [, digits = '', branch = '', after = ''] = OPENING.exec(line) ?? [];
    const next = (VALUES.get(digits) ?? -1) === last + 1;
    if (digits && (after === ' ' || after === '' || (!branch && next))) add(digits, branch);
    const before = articles.length;
    for (const [, inner = ''] of line.matchAll(WITHIN))
      if (VALUES.get(inner) === last + 1) add(inner, '');
    if (articles.length > before)
      oddities.push(
        `${articles.length - before} articles within the line of ${articles[before - 1] ?? ''}`,
      );
  }
  return { articles, headings: headings.length / 3, oddities: [...oddities, ...gapsIn(headings)] };
}

/** Headings that neither begin a row of their kind nor go on with it. */
function gapsIn(headings: readonly string[]): string[] {
  const last = new Map<string, number>();
  return headings.flatMap((label, i) => {
    const [digits = '', kind = ''] = i % 3 === 0 ? headings.slice(i + 1, i + 3) : [];
    if (!kind) return [];
    const [n, before] = [VALUES.get(digits) ?? -1, last.get(kind) ?? 0];
    last.set(kind, n);
    return n === 1 || n === before + 1 ? [] : [`${label} comes after ${before}`];
  });
}
