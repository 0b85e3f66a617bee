import type { PageLine } from './paragraph.ts';

/** The layout of a line on its page. */
export interface LineLayout {
  /** Whether an empty line or an indent separates it from the text before. */
  separated: boolean;
  indented: boolean;
  /** Its width in columns, indent included. */
  columns: number;
}

/** The line breaking of a text: at a fixed width, or only at the ends of paragraphs. */
export interface Wrapping {
  /** The width in columns at which lines were broken; null when lines are paragraphs. */
  width: number | null;
  /** Whether paragraphs begin with an indent. */
  indents: boolean;
}

const INDENT = /^(?:\u3000|\s{2,})\s*\S/u;

/** Returns the layout of each line; the gap that a page number leaves does not separate lines. */
export function layoutsOf(source: string, lines: readonly PageLine[]): LineLayout[] {
  const raw = source.split(/\r?\n/u);
  return lines.map(({ line }, i) => {
    const whole = raw[line - 1];
    if (whole === undefined) throw new Error(`the source has no line ${line}`);
    const own = whole.replace(/\s+$/u, '');
    const before = lines[i - 1];
    const indented = INDENT.test(own);
    const gap = before !== undefined && !before.page && line - before.line > 1;
    return { separated: indented || gap, indented, columns: columnsOf(own) };
  });
}

/** Returns the width of a text in columns; a Han character takes two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += char.charCodeAt(0) > 0xff ? 2 : 1;
  return columns;
}

/** Returns the line breaking of a text: the width is that of most lines that the next one follows unseparated. */
export function wrappingOf(layouts: readonly LineLayout[]): Wrapping {
  const running = layouts.filter((_, i) => layouts[i + 1]?.separated === false);
  const indented = layouts.filter((layout) => layout.indented).length;
  const indents = indented >= 2 && indented >= (layouts.length - running.length) * 0.4;
  const sizes = running.map(({ columns }) => columns).sort((a, b) => a - b);
  const widest = sizes[Math.floor(sizes.length * 0.98)];
  if (widest === undefined || sizes.length < 4) return { width: null, indents };
  const full = sizes.filter(
    (size) => size >= widest - WIDTH_TOLERANCE && size <= widest + WIDTH_TOLERANCE,
  ).length;
  const wrapped = widest >= 30 && widest <= 140 && full >= sizes.length * 0.6;
  return { width: wrapped ? widest : null, indents };
}

/** The columns by which a line may fall short of the width: no line opens with a stop or breaks within a number. */
export const WIDTH_TOLERANCE = 4;
