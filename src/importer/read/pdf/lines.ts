/** A line of a page: its words and its position, in points from the left and the bottom. */
export interface PageLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** The number of cells that wide gaps divide the line into. */
  cells: number;
}

/** A piece of text on a page: its words, its place (as a matrix) and its width. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

/** The gap between two cells of a table, at least, in widths of a character. */
const CELL_GAP = 1.8;

/** Groups pieces of text into lines, in the order of the file. */
export function groupIntoLines(items: readonly TextItem[]): PageLine[] {
  const lines: PageLine[] = [];
  let spaced = false;
  for (const { str, transform, width } of items) {
    const [, , , height = 12, left = 0, y = 0] = transform;
    const size = Math.abs(height);
    if (str.trim() === '') {
      spaced ||= str === ' ';
      continue;
    }
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < size / 2) {
      const gap = (left - last.right) / size;
      if (gap > CELL_GAP) last.cells += 1;
      last.text += (gap > CELL_GAP ? '\t' : gap > 0.8 || spaced ? ' ' : '') + str;
      last.right = Math.max(last.right, left + width);
    } else lines.push({ text: str, left, right: left + width, y, size, cells: 1 });
    spaced = false;
  }
  return lines.map((line, i) => (isRow(lines, i) ? line : { ...line, ...mergeCells(line) }));
}

/** Whether a line is a row of a table: it and a neighbouring line have several cells. */
function isRow(lines: readonly PageLine[], i: number): boolean {
  const cells = (at: number) => lines[at]?.cells ?? 1;
  return cells(i) > 1 && (cells(i - 1) > 1 || cells(i + 1) > 1);
}

function mergeCells({ text }: PageLine): Pick<PageLine, 'text' | 'cells'> {
  return { text: text.replaceAll('\t', ' '), cells: 1 };
}

/** Returns the middle one of some numbers; 0 of none. */
export function median(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}
