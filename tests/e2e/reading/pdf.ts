import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Millimetres in PDF points. */
const MM = 72 / 25.4;
/** The type area of GB/T 9704—2012 on A4, in points: 156 × 225 mm, 28 and 37 mm in. */
export const TYPE_AREA = { x: 28 * MM, y: 37 * MM, width: 156 * MM, height: 225 * MM };

/** Tells whether poppler's tools, which read a PDF, are installed. @throws Error when they are missing in CI */
export function canReadPdf(): boolean {
  const here = spawnSync('pdftotext', ['-v']).error === undefined;
  if (!here && process.env['CI']) throw new Error('poppler-utils is missing');
  return here;
}

/** A word of a printed page and its position, in points from the top left. */
export interface PrintedWord {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Returns the words of every page, in the order they were printed. */
export function wordsByPage(pdf: Buffer): PrintedWord[][] {
  return linesByPage(pdf).map((lines) => lines.flat());
}

/** Returns the lines of every page from the top, each from the left: the paper has one column. */
export function linesByPage(pdf: Buffer): PrintedWord[][][] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', writePdf(pdf), '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => groupIntoLines([...page.matchAll(WORD)].map(([, ...parts]) => wordOf(parts))));
}

/** The number of pixels per point in the rendered image. */
const SCALE = 3;
/** The strip beside the type area that holds the line of a layer, in points from the left. */
const LINE_STRIP = { x: TYPE_AREA.x - 11, width: 9 };

/** Returns for every page a function that tells whether a red line is drawn beside the text between two heights. */
export function redLines(pdf: Buffer): ((top: number, bottom: number) => boolean)[] {
  const file = writePdf(pdf);
  const crop = [
    ['-x', LINE_STRIP.x],
    ['-y', 0],
    ['-W', LINE_STRIP.width],
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

/** Tells for every row of a binary PPM image whether it holds a red pixel. */
function redRows(ppm: Buffer): boolean[] {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.toString('latin1', 0, 40));
  const [start, width, height] = [head?.[0].length ?? 0, Number(head?.[1]), Number(head?.[2])];
  return Array.from({ length: height }, (_, y) => {
    const row = ppm.subarray(start + y * width * 3, start + (y + 1) * width * 3);
    return row.some((value, at) => at % 3 === 0 && value - (row[at + 1] ?? 0) > 40);
  });
}

function writePdf(pdf: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'paper.pdf');
  writeFileSync(file, pdf);
  return file;
}

function groupIntoLines(words: readonly PrintedWord[]): PrintedWord[][] {
  const middle = ({ top, bottom }: PrintedWord) => (top + bottom) / 2;
  const lines: PrintedWord[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines[lines.length - 1];
    if (line?.[0] && middle(word) - middle(line[0]) < 5) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

const WORD =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu;

function wordOf([left, top, right, bottom, text]: readonly string[]): PrintedWord {
  return {
    text: (text ?? '').replace(/&(amp|lt|gt|quot);/gu, (_, name: string) => ENTITIES[name] ?? ''),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
