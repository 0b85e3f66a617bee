import type { SourceLine } from '#edition/sourceText.ts';

/** How a line stands on its page. */
export interface Layout {
  /** Whether an empty line or an indent parts it from the text before. */
  parted: boolean;
  indented: boolean;
  /** Its width with its indent, in columns. */
  columns: number;
}

/** How the lines of a text end: at a fixed width, or where its paragraphs do. */
export interface Wrapping {
  /** Columns at which lines were broken; null when lines are paragraphs. */
  width: number | null;
  /** Whether paragraphs open with an indent. */
  indents: boolean;
}

const INDENT = /^(?:\u3000|\s{2,})\s*\S/u;

/** How each line stands; what a page's end puts between two lines parts no text. */
export function layoutsOf(
  source: string,
  lines: readonly (SourceLine & { page: boolean })[],
): Layout[] {
  const raw = source.split(/\r?\n/u);
  return lines.map(({ line }, i) => {
    const own = (raw[line - 1] ?? '').replace(/\s+$/u, '');
    const before = lines[i - 1];
    const indented = INDENT.test(own);
    const gap = before !== undefined && !before.page && line - before.line > 1;
    return { parted: indented || gap, indented, columns: columnsOf(own) };
  });
}

/** Columns a text takes: a Han character takes two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += char.charCodeAt(0) > 0xff ? 2 : 1;
  return columns;
}

/** The width at which a text was broken into lines: that of most lines that another follows unparted. */
export function wrappingOf(layouts: readonly Layout[]): Wrapping {
  const running = layouts.filter((_, i) => layouts[i + 1]?.parted === false);
  const indented = layouts.filter((layout) => layout.indented).length;
  const indents = indented >= 2 && indented >= (layouts.length - running.length) * 0.4;
  if (running.length < 4) return { width: null, indents };
  const sizes = running.map(({ columns }) => columns).sort((a, b) => a - b);
  const widest = sizes[Math.floor(sizes.length * 0.98)] ?? 0;
  const full = sizes.filter((size) => size >= widest - SLACK && size <= widest + SLACK).length;
  const wrapped = widest >= 30 && widest <= 140 && full >= sizes.length * 0.6;
  return { width: wrapped ? widest : null, indents };
}

/** What a line may fall short of the width: no line opens with a stop, none breaks within a number. */
export const SLACK = 4;
