import type { Problem } from './problem.ts';

const LIMIT = 12;

/** Every run of 12 or more consecutive characters of the texts, for {@link checkRetyped}. */
export function canonicalRuns(texts: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    for (let i = 0; i + LIMIT <= text.length; i += 1) runs.add(text.slice(i, i + LIMIT));
  }
  return runs;
}

/** Places where the site's own prose retypes canonical text instead of taking it from the edition. */
export function checkRetyped(prose: string, file: string, runs: ReadonlySet<string>): Problem[] {
  return prose.split('\n').flatMap((line, index) => {
    for (let i = 0; i + LIMIT <= line.length; i += 1) {
      const run = line.slice(i, i + LIMIT);
      if (runs.has(run)) {
        return [
          {
            file,
            line: index + 1,
            message: `网站自己的文字里重新打了正文：“${run}…”`,
            mend: '正文只能取自 content/ 中的 MDX；这里改用链接、变量，或少于 12 字的称呼',
          },
        ];
      }
    }
    return [];
  });
}
