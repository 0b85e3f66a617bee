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
  /** Why the numbering of the text itself is not one row from 第一条 on. */
  oddities: string[];
}

/** Reads a law’s numbering from the file by line openings alone, without anything of the importer. */
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
  let [last, headings] = [0, 0];
  for (const line of lines) {
    if (/^#{2,6} 第[一二三四五六七八九十百]+(?:编|分编|章|节)/u.test(line)) headings += 1;
    const found = /^第([零一二三四五六七八九十百千]+) ?条(之[一二三四五六七八九十]+)?(.?)/u.exec(
      line,
    );
    if (!found) continue;
    const [, digits = '', branch = '', after = ''] = found;
    const n = VALUES.get(digits) ?? -1;
    if (after !== ' ' && after !== '' && (branch || n !== last + 1)) continue;
    articles.push(`第${digits}条${branch}`);
    if (branch ? n !== last : n !== last + 1)
      oddities.push(`第${digits}条${branch} 在第 ${last} 条之后`);
    last = n;
  }
  return { articles, headings, oddities };
}
