import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Millimetres in PDF points. */
const MM = 72 / 25.4;
/** The type area of GB/T 9704—2012 on A4, in points: 156 × 225 mm, 28 and 37 mm in. */
export const AREA = { x: 28 * MM, y: 37 * MM, width: 156 * MM, height: 225 * MM };

/** Whether poppler's tools, which read a PDF back, are on this machine. @throws Error where CI lacks them */
export function canReadPaper(): boolean {
  const here = spawnSync('pdftotext', ['-v']).error === undefined;
  if (!here && process.env['CI']) throw new Error('poppler-utils is missing');
  return here;
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
  return linesOf(pdf).map((lines) => lines.flat());
}

/** Every page's lines from above, each from the left: the paper has one column. */
export function linesOf(pdf: Buffer): Printed[][][] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', fileOf(pdf), '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => inLines([...page.matchAll(WORD)].map(([, ...parts]) => wordOf(parts))));
}

/** Pixels a point is drawn with. */
const SCALE = 3;
/** The strip beside the type area where a layer's line stands, in points from the left. */
const STRIP = { x: AREA.x - 11, width: 9 };

/** For every page, whether something red is drawn beside the text anywhere between two heights. */
export function redBeside(pdf: Buffer): ((top: number, bottom: number) => boolean)[] {
  const file = fileOf(pdf);
  const crop = [
    ['-x', STRIP.x],
    ['-y', 0],
    ['-W', STRIP.width],
    ['-H', 842],
  ] as const;
  const sides = crop.flatMap(([name, points]) => [name, String(Math.round(points * SCALE))]);
  spawnSync('pdftoppm', ['-r', String(72 * SCALE), ...sides, file, file]);
  return globSync(`${file}-*.ppm`)
    .sort()
    .map((image) => {
      const red = redRows(readFileSync(image));
      return (top, bottom) => red.slice(Math.ceil(top * SCALE), bottom * SCALE).some(Boolean);
    });
}

/** Which rows of an image in binary PPM hold a red pixel. */
function redRows(ppm: Buffer): boolean[] {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.toString('latin1', 0, 40));
  const [start, width, height] = [head?.[0].length ?? 0, Number(head?.[1]), Number(head?.[2])];
  return Array.from({ length: height }, (_, y) => {
    const row = ppm.subarray(start + y * width * 3, start + (y + 1) * width * 3);
    return row.some((value, at) => at % 3 === 0 && value - (row[at + 1] ?? 0) > 40);
  });
}

function fileOf(pdf: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'paper.pdf');
  writeFileSync(file, pdf);
  return file;
}

function inLines(words: readonly Printed[]): Printed[][] {
  const middle = ({ top, bottom }: Printed) => (top + bottom) / 2;
  const lines: Printed[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines[lines.length - 1];
    if (line?.[0] && middle(word) - middle(line[0]) < 5) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
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
