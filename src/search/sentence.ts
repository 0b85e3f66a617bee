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
    const bare = bared(current);
    if (folded(bare) !== '') sentences.push({ text: bare, quoted });
    current = '';
  };
  for (const char of text) {
    const opens = OPENING.includes(char) || (char === '"' && !straight);
    // 他说：“……” is a lead-in and a quotation, two things to check.
    if (opens && /[：:，,]\s*$/u.test(current)) close();
    const begun = folded(current) !== '';
    current += char;
    if (char === '"') straight = !straight;
    else if (opens) depth += 1;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    if (!begun) quoted = depth > 0 || straight;
    if (END.includes(char)) close();
  }
  close();
  return sentences;
}

/** A sentence without the marks that enclose it or whose other half is elsewhere; its own marks stay. */
function bared(sentence: string): string {
  const text = sentence.trim();
  const [first = ''] = text;
  const last = text.slice(-1);
  const partner = partnerOf(text);
  if (partner === text.length - 1 && partner > 0) return bared(text.slice(1, -1));
  const loose = first !== '' && OPENING.includes(first) && partner === -1;
  if (first !== '' && (loose || CLOSING.includes(first) || isOdd(text, first))) {
    return bared(text.slice(1));
  }
  const open = last !== '' && CLOSING.includes(last) && count(text, CLOSING) > count(text, OPENING);
  return last !== '' && (open || isOdd(text, last)) ? bared(text.slice(0, -1)) : text;
}

/** Where the mark that a text opens with is closed, or -1. */
function partnerOf(text: string): number {
  if (text.startsWith('"')) return text.indexOf('"', 1);
  if (text === '' || !OPENING.includes(text.charAt(0))) return -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (OPENING.includes(text.charAt(at))) depth += 1;
    if (CLOSING.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function isOdd(text: string, mark: string): boolean {
  return mark === '"' && count(text, mark) % 2 === 1;
}

function count(text: string, marks: string): number {
  return [...text].filter((char) => marks.includes(char)).length;
}
