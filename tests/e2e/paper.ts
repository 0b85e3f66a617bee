import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Millimetres in PDF points. */
const MM = 72 / 25.4;
/** The type area of GB/T 9704—2012 on A4, in points: 156 × 225 mm, 28 and 37 mm in. */
export const AREA = { x: 28 * MM, y: 37 * MM, width: 156 * MM, height: 225 * MM };

/** Whether poppler's tools, which read a PDF back, are on this machine. */
export function canReadPaper(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}

/** A word of a printed page and where it stands, in points from the top left. */
export interface Printed {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every page's words, in the order they were printed. */
export function pagesOf(pdf: Buffer): Printed[][] {
  const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'paper.pdf');
  writeFileSync(file, pdf);
  const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => inOrder([...page.matchAll(WORD)].map(([, ...parts]) => wordOf(parts))));
}

/** Line by line from above, each from the left: the paper has one column. */
function inOrder(words: readonly Printed[]): Printed[] {
  const middle = ({ top, bottom }: Printed) => (top + bottom) / 2;
  const lines: Printed[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines[lines.length - 1];
    if (line?.[0] && middle(word) - middle(line[0]) < 5) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.left - b.left));
}

const WORD =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu;

function wordOf([left, top, right, bottom, text]: readonly string[]): Printed {
  return {
    text: (text ?? '').replace(/&(amp|lt|gt|quot);/gu, (_, name: string) => MARKS[name] ?? ''),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  };
}

const MARKS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
