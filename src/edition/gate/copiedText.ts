import type { Problem } from '../problem.ts';

const LIMIT = 12;
const HAN = /\p{Script=Han}/u;

/** A file of the site's own prose. */
export interface ProseFile {
  file: string;
  text: string;
}

/** A run of 12 characters in a line of prose, with its offset in the line. */
interface ProseRun {
  file: string;
  line: number;
  at: number;
  run: string;
}

/**
 * Reports lines where the site's own prose retypes 12 or more characters of canonical text instead of taking them
 * from the edition. The prose is indexed, not the texts: there is little of it, and a library may be large.
 */
export function checkCopiedText(texts: readonly string[], prose: readonly ProseFile[]): Problem[] {
  const runs = runsOf(prose);
  const found = new Map<string, ProseRun>();
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

/** Indexes every run of 12 characters in the prose. */
function runsOf(prose: readonly ProseFile[]): Map<string, ProseRun[]> {
  const runs = new Map<string, ProseRun[]>();
  for (const { file, text } of prose) {
    for (const [index, line] of text.split('\n').entries()) {
      for (let at = 0; at + LIMIT <= line.length; at += 1) {
        const run = line.slice(at, at + LIMIT);
        // White space and code are no canonical text, and there is much of it.
        if (!HAN.test(run)) continue;
        const entry = { file, line: index + 1, at, run };
        const known = runs.get(run);
        if (known) known.push(entry);
        else runs.set(run, [entry]);
      }
    }
  }
  return runs;
}
