import { textDifferences } from './textDiff.ts';
import type { TextDifference } from './textDiff.ts';
import type { Document } from '../document.ts';
import type { Passage } from '../passage.ts';
import type { Problem } from '../problem.ts';
import { sourceText } from '../passage.ts';
import { BREAK, lineOfSource, normaliseSource } from '../sourceText.ts';
import { findLastIndex } from '../findLast.ts';

const CONTEXT = 14;
/** The end of a line of text: lost words that end so ended the line before. */
const LINE_END = /[。；，、：”’）》！？]$/u;

/** A difference of the edition from its source, with the passage to mend and the line of the source. */
export interface SourceDifference extends TextDifference {
  passage?: Passage;
  sourceLine: number;
  /** Both readings in context. */
  readings: { 原文: string; 本站: string };
}

/** The offset at which a passage begins in the text. */
export interface PassageStart {
  passage: Passage;
  from: number;
  /** Whether it is the first of its paragraph. */
  opensParagraph: boolean;
}

/** Compares the edition, with every editorial act undone, with the source; reports a problem for every difference. */
export function checkFidelity(document: Document, source: string, sourceFile: string): Problem[] {
  return sourceDifferences(document, source).map((difference) => ({
    file: difference.passage?.file ?? sourceFile,
    line: difference.passage?.line ?? difference.sourceLine,
    message: `与原文不一致：${describeDifference(difference)}（原文见 ${sourceFile}:${difference.sourceLine}）`,
    readings: difference.readings,
    mend: suggestMend(difference),
  }));
}

/** Returns every difference between the edition, with its acts undone, and the source. */
export function sourceDifferences(document: Document, source: string): SourceDifference[] {
  const { text, passageStarts } = undoActs(document);
  const { markup } = document.source;
  const expected = normaliseSource(source, markup);
  const starts = new Set(passageStarts.map(({ from }) => from));
  return textDifferences(text, expected).map((found) => {
    const difference = alignToLine(found, text, expected, starts);
    return {
      ...difference,
      passage: passageAt(difference, passageStarts),
      sourceLine: lineOfSource(source, difference.expectedAt, markup),
      readings: {
        原文: inContext(expected, difference.expectedAt, difference.expected.length),
        本站: inContext(text, difference.at, difference.text.length),
      },
    };
  });
}

/** Returns the text of an edition with every editorial act undone, and the offset of each passage in it. */
export function undoActs(document: Document): { text: string; passageStarts: PassageStart[] } {
  const passageStarts: PassageStart[] = [];
  let text = '';
  for (const paragraph of document.sections.flatMap((section) => section.paragraphs)) {
    if (text !== '') text += BREAK;
    for (const passage of paragraph.passages) {
      const opensParagraph = passage === paragraph.passages[0];
      passageStarts.push({ passage, from: text.length, opensParagraph });
      text += sourceText(passage.segments);
    }
  }
  return { text, passageStarts };
}

/** Moves a lost or added run that fits several offsets (要A；要B；) to the one that starts a passage. */
function alignToLine(
  difference: TextDifference,
  text: string,
  expected: string,
  starts: ReadonlySet<number>,
): TextDifference {
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

/** Finds the passage to mend: words lost between two passages belong to the first if they ended it or followed it. */
function passageAt(
  { at, text, expected }: TextDifference,
  starts: readonly PassageStart[],
): Passage | undefined {
  const index = findLastIndex(starts, ({ from }) => from <= at);
  const start = starts[index];
  const between = text === '' && start?.from === at && index > 0;
  const wasBefore =
    expected.startsWith(BREAK) ||
    expected.endsWith(BREAK) ||
    (LINE_END.test(expected) && !start?.opensParagraph);
  return starts[between && wasBefore ? index - 1 : index]?.passage;
}

function describeDifference({ text, expected }: TextDifference): string {
  if (text === '') return `缺了「${abridge(expected)}」`;
  if (expected === '') return `多了「${abridge(text)}」`;
  return `原文「${abridge(expected)}」，这里作「${abridge(text)}」`;
}

function suggestMend({ text, expected }: TextDifference): string {
  if (expected === BREAK) return '原文在这里换段：空一行；若只是原文断页，写 <Join />';
  if (text === BREAK) return '原文在这里不换段：删去空行';
  if (text === '') return `照原文补上「${abridge(expected)}」`;
  if (expected === '') return `删去「${abridge(text)}」`;
  return `照原文改回；确是原文笔误的，写 <Correction source="${expected}">${text}</Correction>`;
}

function inContext(text: string, at: number, size: number): string {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const here = text.slice(at, at + size);
  const after = text.slice(at + size, at + size + CONTEXT);
  return `…${showWhitespace(before)}⟦${abridge(here)}⟧${showWhitespace(after)}…`;
}

/** Shows white space, and cuts a long run in the middle. */
function abridge(text: string): string {
  const cut = text.length > 40 ? `${text.slice(0, 24)}……${text.slice(-8)}` : text;
  return showWhitespace(cut);
}

function showWhitespace(text: string): string {
  return text.replaceAll(BREAK, '⏎').replaceAll(' ', '␣');
}
