import type { Document } from './document.ts';
import type { Passage } from './passage.ts';
import type { Problem } from './problem.ts';
import { sourceText } from './passage.ts';

/** What the edition sets between two paragraphs, and what a joined page break stands for. */
export const BREAK = '\n';

const CONTEXT = 14;

interface Origin {
  passage: Passage;
  from: number;
}

/** The source text with lines trimmed at the ends only and blank lines folded to one break. */
export function normaliseSource(source: string): string {
  return source
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(BREAK);
}

/**
 * Proves that the edition, with every editorial act undone, is the source character for character.
 * Returns the first difference with both readings in context, or nothing.
 */
export function compareWithSource(
  document: Document,
  source: string,
  sourceFile: string,
): Problem[] {
  const { text, origins } = undoActs(document);
  const expected = normaliseSource(source);
  if (text === expected) return [];
  const at = firstDifference(text, expected);
  const origin = origins.findLast((candidate) => candidate.from <= at);
  const line = source.split(/\r?\n/u).findIndex(lineHolding(expected, at)) + 1;
  return [
    {
      file: origin?.passage.file ?? sourceFile,
      line: origin?.passage.line ?? line,
      message: `与原文不一致（原文见 ${sourceFile}:${line}）`,
      readings: { 原文: around(expected, at), 校订: around(text, at) },
      mend: '照原文改回；断页处写 <Join />，确是原文笔误的写 <Correction source="原字">改字</Correction>',
    },
  ];
}

function undoActs(document: Document): { text: string; origins: Origin[] } {
  const origins: Origin[] = [];
  let text = '';
  for (const section of document.sections) {
    for (const paragraph of section.paragraphs) {
      if (text !== '') text += BREAK;
      for (const passage of paragraph.passages) {
        origins.push({ passage, from: text.length });
        text += sourceText(passage.segments);
      }
    }
  }
  return { text, origins };
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  return i;
}

function lineHolding(text: string, at: number): (line: string) => boolean {
  const start = text.lastIndexOf(BREAK, at - 1) + 1;
  const end = text.indexOf(BREAK, at);
  const wanted = text.slice(start, end === -1 ? undefined : end);
  return (line) => line.trim() === wanted;
}

function around(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const after = text.slice(at, at + CONTEXT);
  return `…${before}⟦${after === '' ? '（到此为止）' : after}⟧`.replaceAll(BREAK, '⏎');
}
