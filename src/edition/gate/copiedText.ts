import type { Problem } from '../problem.ts';

const LIMIT = 12;
const HAN = /\p{Script=Han}/u;

/** A file of the site's own prose. */
export interface Prose {
  file: string;
  text: string;
}

/** A line of prose, with the first of its runs that stands in the canonical text too. */
interface Line {
  file: string;
  line: number;
  at: number;
  run: string;
}

/**
 * Places where the site's own prose retypes canonical text, 12 characters or more, instead of taking it from the
 * edition. It is the prose whose runs are kept: there is little of it, and a library may be large.
 */
export function checkRetyped(texts: readonly string[], prose: readonly Prose[]): Problem[] {
  const runs = runsOf(prose);
  const found = new Map<string, Line>();
  for (const text of texts) {
    for (let i = 0; i + LIMIT <= text.length; i += 1) {
      for (const line of runs.get(text.slice(i, i + LIMIT)) ?? []) {
        const key = `${line.file}:${line.line}`;
        if (line.at < (found.get(key)?.at ?? Infinity)) found.set(key, line);
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ file, line, run }) => ({
      file,
      line,
      message: `网站自己的文字里重新打了正文：“${run}…”`,
      mend: '正文只能取自 content/ 中的 MDX；这里改用链接、变量，或少于 12 字的称呼',
    }));
}

/** Every run of 12 characters in the prose, with the lines that have it. */
function runsOf(prose: readonly Prose[]): Map<string, Line[]> {
  const runs = new Map<string, Line[]>();
  for (const { file, text } of prose) {
    for (const [index, line] of text.split('\n').entries()) {
      for (let at = 0; at + LIMIT <= line.length; at += 1) {
        const run = line.slice(at, at + LIMIT);
        // White space and code are nobody's text, and there is much of it.
        if (!HAN.test(run)) continue;
        const place = { file, line: index + 1, at, run };
        const known = runs.get(run);
        if (known) known.push(place);
        else runs.set(run, [place]);
      }
    }
  }
  return runs;
}
