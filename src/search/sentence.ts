/** Pasted text taken apart into the sentences a quotation check judges one by one. */
import { folded } from './fold.ts';

/** A sentence as pasted, with the marks around it taken off. */
export interface Sentence {
  text: string;
  /** It stands inside quotation marks. */
  quoted: boolean;
}

const OPENING = '“「『‘';
const CLOSING = '”」』’';
const END = '。！？；!?;\n\r';
/** An omission by the quoter separates what stands before from what comes after. */
const ELLIPSIS = /…+|\.{3,}|。{3,}|\[…\]|〔略〕/gu;

/** The sentences of a pasted text, in order; what holds no letter or digit is none. */
export function sentencesOf(pasted: string): Sentence[] {
  const text = pasted.replace(ELLIPSIS, '\n');
  const sentences: Sentence[] = [];
  let depth = 0;
  let straight = false;
  let current = '';
  let quoted = false;
  const close = () => {
    const bare = current.replace(/^[\s“「『‘"”」』’]+|[\s”」』’"“「『‘]+$/gu, '');
    if (folded(bare) !== '') sentences.push({ text: balance(current.trim(), bare), quoted });
    current = '';
  };
  for (const char of text) {
    const opens = OPENING.includes(char) || (char === '"' && !straight);
    // 他说：“……” is a lead-in and a quotation, two things to check.
    if (opens && /[：:，,]\s*$/u.test(current)) close();
    if (current.trim() === '') quoted = depth > 0 || straight || opens;
    current += char;
    if (char === '"') straight = !straight;
    else if (opens) depth += 1;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    if (END.includes(char)) close();
  }
  close();
  return sentences;
}

/** Marks that the sentence opens and closes itself are its own words' marks and stay. */
function balance(whole: string, bare: string): string {
  const count = (text: string, marks: string) =>
    [...text].filter((char) => marks.includes(char)).length;
  return count(bare, OPENING) === count(bare, CLOSING) || bare.includes('"') ? bare : whole;
}
