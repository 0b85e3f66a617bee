import { differences } from './textDiff.ts';
import type { Difference } from './textDiff.ts';
import type { Document } from '../document.ts';
import type { Passage } from '../passage.ts';
import type { Problem } from '../problem.ts';
import { sourceText } from '../passage.ts';
import { BREAK, lineOfSource, normaliseSource } from '../sourceText.ts';

const CONTEXT = 14;
/** What a line of text ends with: lost words that end so were the end of the line before. */
const LINE_END = /[。；，、：”’）》！？]$/u;

/** A place where the edition is not its source, with the passage to mend and the line of the source. */
export interface Departure extends Difference {
  passage?: Passage;
  sourceLine: number;
  /** Both readings in context. */
  readings: { 原文: string; 校订: string };
}

/** Where a passage begins in the text. */
export interface Origin {
  passage: Passage;
  from: number;
  /** Whether it is the first of its paragraph. */
  opens: boolean;
}

/** Proves that the edition, with every editorial act undone, is the source: a problem for every difference. */
export function compareWithSource(
  document: Document,
  source: string,
  sourceFile: string,
): Problem[] {
  return departures(document, source).map((departure) => ({
    file: departure.passage?.file ?? sourceFile,
    line: departure.passage?.line ?? departure.sourceLine,
    message: `与原文不一致：${whatDiffers(departure)}（原文见 ${sourceFile}:${departure.sourceLine}）`,
    readings: departure.readings,
    mend: mendOf(departure),
  }));
}

/** Every place where the edition with its acts undone differs from the source. */
export function departures(document: Document, source: string): Departure[] {
  const { text, origins } = undoActs(document);
  const { markup } = document.source;
  const expected = normaliseSource(source, markup);
  const starts = new Set(origins.map(({ from }) => from));
  return differences(text, expected).map((found) => {
    const difference = alignToLine(found, text, expected, starts);
    return {
      ...difference,
      passage: passageAt(difference, origins),
      sourceLine: lineOfSource(source, difference.expectedAt, markup),
      readings: {
        原文: around(expected, difference.expectedAt, difference.expected.length),
        校订: around(text, difference.at, difference.text.length),
      },
    };
  });
}

/** The text of an edition with every editorial act undone, and where in it each passage begins. */
export function undoActs(document: Document): { text: string; origins: Origin[] } {
  const origins: Origin[] = [];
  let text = '';
  for (const paragraph of document.sections.flatMap((section) => section.paragraphs)) {
    if (text !== '') text += BREAK;
    for (const passage of paragraph.passages) {
      origins.push({ passage, from: text.length, opens: passage === paragraph.passages[0] });
      text += sourceText(passage.segments);
    }
  }
  return { text, origins };
}

/** A lost or added run may be read at several places (要A；要B；): the one that starts a line is what the editor did. */
function alignToLine(
  difference: Difference,
  text: string,
  expected: string,
  starts: ReadonlySet<number>,
): Difference {
  const { at, expectedAt } = difference;
  if (difference.text !== '' && difference.expected !== '') return difference;
  const [longer, from, size] =
    difference.text === ''
      ? [expected, expectedAt, difference.expected.length]
      : [text, at, difference.text.length];
  for (let back = 0; back <= at; back += 1) {
    const run = longer.slice(from - back, from - back + size);
    if (starts.has(at - back)) {
      const moved = { at: at - back, expectedAt: expectedAt - back };
      return { ...difference, ...moved, [difference.text === '' ? 'expected' : 'text']: run };
    }
    if (longer[from - back - 1] !== run.at(-1)) break;
  }
  return difference;
}

/** What was lost between two passages ended the one before, or was a line or paragraph after it; else it began the next. */
function passageAt({ at, text, expected }: Difference, origins: Origin[]): Passage | undefined {
  const index = origins.findLastIndex(({ from }) => from <= at);
  const origin = origins[index];
  const between = text === '' && origin?.from === at && index > 0;
  const wasBefore =
    expected.startsWith(BREAK) ||
    expected.endsWith(BREAK) ||
    (LINE_END.test(expected) && !origin?.opens);
  return origins[between && wasBefore ? index - 1 : index]?.passage;
}

function whatDiffers({ text, expected }: Difference): string {
  if (text === '') return `缺了「${shown(expected)}」`;
  if (expected === '') return `多了「${shown(text)}」`;
  return `原文「${shown(expected)}」，这里作「${shown(text)}」`;
}

function mendOf({ text, expected }: Difference): string {
  if (expected === BREAK) return '原文在这里换段：空一行；若只是原文断页，写 <Join />';
  if (text === BREAK) return '原文在这里不换段：删去空行';
  if (text === '') return `照原文补上「${shown(expected)}」`;
  if (expected === '') return `删去「${shown(text)}」`;
  return `照原文改回；确是原文笔误的，写 <Correction source="${expected}">${text}</Correction>`;
}

function around(text: string, at: number, size: number): string {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const here = text.slice(at, at + size);
  const after = text.slice(at + size, at + size + CONTEXT);
  return `…${visible(before)}⟦${shown(here)}⟧${visible(after)}…`;
}

/** White space made visible, and a long run cut in the middle. */
function shown(text: string): string {
  const cut = text.length > 40 ? `${text.slice(0, 24)}……${text.slice(-8)}` : text;
  return visible(cut);
}

function visible(text: string): string {
  return text.replaceAll(BREAK, '⏎').replaceAll(' ', '␣');
}
