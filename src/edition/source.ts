/** What stands between two lines of the source and two paragraphs of the edition; a joined page break stands for one. */
export const BREAK = '\n';

/** The source text with lines trimmed at the ends only and blank lines folded to one break. */
export function normaliseSource(source: string): string {
  return linesOf(source)
    .map(({ text }) => text)
    .join(BREAK);
}

/** The line of the source file that holds a place in its normalised text. */
export function lineOfSource(source: string, at: number): number {
  const lines = linesOf(source);
  let end = -BREAK.length;
  const holder = lines.find(({ text }) => {
    end += BREAK.length + text.length;
    return at <= end;
  });
  return (holder ?? lines.at(-1))?.line ?? 1;
}

function linesOf(source: string): { text: string; line: number }[] {
  return source
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
}
