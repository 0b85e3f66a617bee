/** The edges of a compared quotation, where alignment alone would set invented words against unrelated text. */
import { folded } from '../match/fold.ts';
import type { Range } from '../match/range.ts';
import type { Edit } from './align.ts';

/** A quotation set against a range of a text; the ranges of the edits are those of the whole text. */
export interface Alignment {
  range: Range;
  edits: Edit[];
}

/** The most characters at an edge that are taken as a slip for those which should stand there; more are additions. */
const LONGEST_SLIP = 2;
/** The most characters of a slip with the marks around it. */
const LONGEST_EDGE = 5;
/** The differences more than equal characters that are allowed where a clause of the text begins or ends. */
const CLAUSE_BONUS = 3;

/** Sets a slip at an edge against the characters that should stand there, and other words there against nothing. */
export function settleEdges(quotation: string, text: string, alignment: Alignment): Alignment {
  return settleTail(quotation, text, settleHead(quotation, text, alignment));
}

function settleHead(quotation: string, text: string, { range, edits }: Alignment): Alignment {
  const cut = headLength(edits, range[0], isClauseStart(text, range[0]));
  const last = edits[cut - 1];
  if (!last) return { range, edits };
  const [, end] = last.quotation;
  const [, start] = last.text;
  const words = [...quotation.slice(0, end)].reverse().join('');
  const beside = [...text.slice(Math.max(0, start - LONGEST_EDGE), start)].reverse().join('');
  const slip = slipEdits(words, beside);
  const head = slip.edits.map((edit) => ({
    quotation: [end - edit.quotation[1], end - edit.quotation[0]] as const,
    text: [start - edit.text[1], start - edit.text[0]] as const,
  }));
  return {
    range: [start - slip.length, range[1]],
    edits: [...head.reverse(), ...edits.slice(cut)],
  };
}

function settleTail(quotation: string, text: string, { range, edits }: Alignment): Alignment {
  const { length } = quotation;
  const mirrored = [...edits].reverse().map((edit) => ({
    quotation: [length - edit.quotation[1], length - edit.quotation[0]] as const,
    text: [-edit.text[1], -edit.text[0]] as const,
  }));
  const cut = headLength(mirrored, -range[1], isClauseEnd(text, range[1]));
  const first = edits[edits.length - cut];
  if (!first || cut === 0) return { range, edits };
  const [start] = first.quotation;
  const [end] = first.text;
  const slip = slipEdits(quotation.slice(start), text.slice(end, end + LONGEST_EDGE));
  const tail = slip.edits.map((edit) => ({
    quotation: [start + edit.quotation[0], start + edit.quotation[1]] as const,
    text: [end + edit.text[0], end + edit.text[1]] as const,
  }));
  return { range: [range[0], end + slip.length], edits: [...edits.slice(0, -cut), ...tail] };
}

/** Sets words at an edge against the characters beside the source, outwards; other words than a slip against none. */
function slipEdits(words: string, beside: string): { edits: Edit[]; length: number } {
  const added: Edit[] = words === '' ? [] : [{ quotation: [0, words.length], text: [0, 0] }];
  if (words.length > LONGEST_EDGE || folded(words).length > LONGEST_SLIP)
    return { edits: added, length: 0 };
  const edits: Edit[] = [];
  let at = 0;
  for (; at < words.length && at < beside.length; at += 1) {
    const [ours, theirs] = [words.charAt(at), beside.charAt(at)];
    if ((folded(ours) === '') !== (folded(theirs) === '')) break;
    if (ours === theirs) continue;
    const last = edits[edits.length - 1];
    if (last?.quotation[1] === at)
      edits[edits.length - 1] = {
        quotation: [last.quotation[0], at + 1],
        text: [last.text[0], at + 1],
      };
    else edits.push({ quotation: [at, at + 1], text: [at, at + 1] });
  }
  if (folded(words.slice(at)) !== '') return { edits: added, length: 0 };
  if (at < words.length) edits.push({ quotation: [at, words.length], text: [at, at] });
  return { edits, length: at };
}

/** Counts the edits at the head up to which more characters differ than are equal. */
function headLength(edits: readonly Edit[], start: number, isClause: boolean): number {
  const [first] = edits;
  // Words added at the very edge stand against nothing yet.
  let cut = first && first.quotation[0] === 0 && first.text[0] === first.text[1] ? 1 : 0;
  let sum = isClause ? CLAUSE_BONUS : 0;
  let least = 0;
  let at = start;
  for (const [index, { quotation, text }] of edits.entries()) {
    sum += text[0] - at;
    sum -= Math.max(quotation[1] - quotation[0], text[1] - text[0]);
    at = text[1];
    if (sum < least) {
      least = sum;
      cut = index + 1;
    }
  }
  return cut;
}

function isClauseStart(text: string, at: number): boolean {
  return at === 0 || folded(text.charAt(at - 1)) === '' || folded(text.charAt(at)) === '';
}

function isClauseEnd(text: string, at: number): boolean {
  return at >= text.length || folded(text.charAt(at)) === '' || folded(text.charAt(at - 1)) === '';
}
