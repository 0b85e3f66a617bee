/** Reads the words of the source before and after a quotation, to the ends of its sentences. */
import { folded } from '../../match/fold.ts';
import type { SearchPassage } from '../../match/block.ts';
import { endOf, startOf } from './continuity.ts';
import type { ReadPassages } from '../evidence.ts';
import type { PassageRange } from '../quotable.ts';

/** The rest of the source's sentence after a quotation that ends within it. */
export interface SourceRest {
  text: string;
  /** Whether it limits or turns what was quoted: 但是, 除外, 不得, 应当. */
  isLimiting: boolean;
  /** Whether more follows than was read. */
  isCut: boolean;
}

/** The number of passages beside a quotation in which the end of its sentence is looked for. */
const REACH = 12;
/** The most characters that are returned. */
const LONGEST = 300;
const LIMITS =
  '但是|但|然而|不过|除外|除非|除|不得|不能|不准|不应|不适用|禁止|严禁|应当|必须|只有|只能|仅|未经|法律另有|另有规定|另有约定';
/** A limiting word at the head of the rest, maybe after the end of a clause: 的，应当. */
const LIMITED_HEAD = new RegExp(`^(?:[的时后者][，,]?)?(?:${LIMITS})`, 'u');
/** A proviso in a later clause. */
const PROVISO = /(?:^|[，；。：])(?:但是|但|除[^，；。]*外|不过|然而)|除外|另有规定|另有约定/u;
/** The beginning of a sentence that takes back what the one before says. */
const TURN = /^(?:但是|但|然而|不过|除|不得)/u;
const CLOSING = '”’」』）)》〉】';
const ARTICLE = /^第[零〇一二三四五六七八九十百千\d]+[条章节编]/u;

/** Tells whether words limit what precedes them. */
export function isLimiting(text: string): boolean {
  const head = text.replace(/^[\s，、；：。,;”’」』）)]+/u, '');
  return LIMITED_HEAD.test(head) || PROVISO.test(text);
}

/** Reads the rest of the sentence after a place; null when the place ends with its sentence and no turn follows. */
export async function readRest(
  place: PassageRange,
  read: ReadPassages,
): Promise<SourceRest | null> {
  const { passage, at } = endOf(place);
  if (isQuotedItem(place)) return null;
  const following = await read(passage.document, passage.order + 1, passage.order + REACH);
  let after = passage.text.slice(at);
  let last = passage;
  for (const next of following) {
    if (!isSameText(last, next)) break;
    after += next.text;
    last = next;
  }
  const rest = isEnded(passage.text.slice(0, at)) ? '' : headTo(after);
  const behind = after.slice(rest.length);
  const turn = TURN.test(behind.replace(/^[\s”’」』）)]+/u, '')) ? headTo(behind) : '';
  const text = rest + turn;
  if (folded(text) === '') return null;
  const isCut = text.length > LONGEST || (last.order === passage.order + REACH && !isEnded(text));
  return { text: text.slice(0, LONGEST), isLimiting: isLimiting(text), isCut };
}

/** Reads the beginning of the sentence before a place; '' when the place begins with its sentence. */
export async function readBeginning(place: PassageRange, read: ReadPassages): Promise<string> {
  const { passage, at } = startOf(place);
  if (isQuotedItem(place)) return '';
  const from = Math.max(0, passage.order - REACH);
  const before = [...(await read(passage.document, from, passage.order - 1))].reverse();
  let text = tailFrom(passage.text.slice(0, at));
  let first = passage;
  if (text.length === at)
    for (const previous of before) {
      if (!isSameText(previous, first) || isEnded(previous.text)) break;
      const tail = tailFrom(previous.text);
      text = tail + text;
      first = previous;
      if (tail.length < previous.text.length) break;
    }
  // The number of an article is no part of its sentence.
  return folded(text.trim().replace(ARTICLE, '')) === '' ? '' : text;
}

/** Tells whether a place is all that stands between two quotation marks of the source. */
function isQuotedItem(place: PassageRange): boolean {
  const [start, end] = [startOf(place), endOf(place)];
  const before = start.passage.text.charAt(start.at - 1);
  const after = end.passage.text.charAt(end.at);
  return before !== '' && '“「『‘'.includes(before) && after !== '' && '”」』’'.includes(after);
}

/** Tells whether a passage continues the one before it, as far as passages tell. */
function isSameText(one: SearchPassage, next: SearchPassage): boolean {
  return one.section === next.section && !ARTICLE.test(next.text);
}

/** Returns a text up to the end of its first sentence. */
function headTo(text: string): string {
  const end = /[。！？!?]/u.exec(text);
  if (!end) return text;
  let to = end.index + 1;
  while (to < text.length && CLOSING.includes(text.charAt(to))) to += 1;
  return text.slice(0, to);
}

/** Returns a text from behind its last full stop. */
function tailFrom(text: string): string {
  const ends = [...text.matchAll(/[。！？!?][”’」』）)]*/gu)];
  const last = ends[ends.length - 1];
  return last ? text.slice(last.index + last[0].length) : text;
}

function isEnded(text: string): boolean {
  return /[。！？!?][”’」』）)》〉]*\s*$/u.test(text);
}
