import type { SearchPassage } from '../../match/block.ts';
import { folded } from '../../match/fold.ts';
import { rangesByPassage } from '../quotable.ts';
import type { PassageRange } from '../quotable.ts';

/** A position in a document: the passage, and the characters of its text before the position. */
interface Position {
  passage: SearchPassage;
  at: number;
}

/**
 * The way from one place to another: on without a word between, on over some words, back, or into another document.
 */
export type Step = 'continuous' | 'onward' | 'backward' | 'elsewhere';

/** Returns the position at which a place begins. */
export function startOf(place: PassageRange): Position {
  const [first] = rangesByPassage(place);
  if (!first) throw new Error('a place has no passages');
  return { passage: first[0], at: first[1][0] };
}

/** Returns the position at which a place ends. */
export function endOf(place: PassageRange): Position {
  const [last] = rangesByPassage(place).slice(-1);
  if (!last) throw new Error('a place has no passages');
  return { passage: last[0], at: last[1][1] };
}

/** Tells how one place follows another; only characters that search ignores may stand between continuous ones. */
export function stepBetween(one: PassageRange, next: PassageRange): Step {
  const [end, start] = [endOf(one), startOf(next)];
  if (end.passage.document !== start.passage.document) return 'elsewhere';
  const apart = start.passage.order - end.passage.order;
  if (apart < 0 || (apart === 0 && start.at < end.at)) return 'backward';
  if (apart > 1) return 'onward';
  return folded(textBetween(end, start, [])) === '' ? 'continuous' : 'onward';
}

/** Returns the text of the document between two positions. @param passages all passages between those of the two */
export function textBetween(
  from: Position,
  to: Position,
  passages: readonly SearchPassage[],
): string {
  if (from.passage.order === to.passage.order) return from.passage.text.slice(from.at, to.at);
  const between = passages.filter(
    ({ order }) => from.passage.order < order && order < to.passage.order,
  );
  return (
    from.passage.text.slice(from.at) +
    between.map(({ text }) => text).join('') +
    to.passage.text.slice(0, to.at)
  );
}

/** Returns the punctuation of a text without the quotation marks and the white space that quoters leave out. */
export function marksIn(text: string): string {
  return text.replace(/[\s“”‘’「」『』〝〞﹁﹂﹃﹄"＂]/gu, '');
}
