/** Sentences in traditional characters, which the library has in simplified ones. */
import type { ConversionTable } from '../../input/traditional.ts';
import type { QuotationFinding } from '../finding.ts';
import type { Sentence } from '../sentence.ts';

/** Returns a sentence in the likeliest simplified characters; null when it has none to change. */
export function simplifiedSentence(sentence: Sentence, table: ConversionTable): Sentence | null {
  const simplified = mapTexts(sentence, (text) =>
    [...text].map((char) => likeliest(char, table)).join(''),
  );
  return simplified.text === sentence.text ? null : simplified;
}

/**
 * Returns a simplified sentence with the other readings of its characters that its source has; null when there are
 * none. 著 may be 著 or 着.
 */
export function readAsSource(
  original: Sentence,
  { sentence, comparison }: QuotationFinding,
  table: ConversionTable,
): Sentence | null {
  if (!comparison || original.text.length !== sentence.text.length) return null;
  const chars = [...sentence.text];
  let changed = false;
  for (const { quotation, text } of comparison.edits) {
    const [from, to] = quotation;
    if (to - from !== text[1] - text[0]) continue;
    for (let at = from; at < to; at += 1) {
      const theirs = comparison.source.charAt(text[0] + at - from);
      if (!(table[original.text.charAt(at)] ?? '').includes(theirs)) continue;
      chars[at] = theirs;
      changed = true;
    }
  }
  return changed ? { ...sentence, text: chars.join('') } : null;
}

function likeliest(char: string, table: ConversionTable): string {
  const [first = char] = table[char] ?? '';
  return first;
}

function mapTexts(sentence: Sentence, map: (text: string) => string): Sentence {
  return {
    ...sentence,
    text: map(sentence.text),
    parts: sentence.parts.map((part) => mapTexts(part, map)),
  };
}
