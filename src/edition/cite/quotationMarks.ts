/** Sets words in quotation marks as GB/T 15834—2011, 4.8, has it: double marks outside, single ones within them. */

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
]);
const SWAPPED: ReadonlyMap<string, string> = new Map([
  ['“', '‘'],
  ['”', '’'],
  ['‘', '“'],
  ['’', '”'],
]);
const LETTER = /[a-z]/iu;
/** Follows the last of several quotations: 等 says that there are more; and the end of the sentence. */
const AND_OTHERS = /^等?[。！？!?]?$/u;
/** Marks that join cited words to others, which are not cited. */
const JOINING = /[\s，；、：,;:]+$/u;
/** The end of a sentence, within closing marks too, after which no other is set. */
const ENDED = /[。！？!?][”’]*$/u;

/**
 * Returns words in quotation marks as a sentence: words that are quotations already keep their own marks, those within
 * other words become single, marks that join the words to what follows are left out, and one full stop ends them.
 */
export function quotedSentence(words: string): string {
  const text = words.trim().replace(JOINING, '');
  const quoted = isQuotations(text) ? text : `“${withInnerMarks(text)}”`;
  return ENDED.test(quoted) ? quoted : `${quoted}。`;
}

/** Tells whether a text is nothing but whole quotations, one after another. */
function isQuotations(text: string): boolean {
  let at = 0;
  while (text.charAt(at) === '“') {
    const end = endOfQuotation(text, at);
    if (end === -1) return false;
    at = end;
  }
  return at > 0 && AND_OTHERS.test(text.slice(at));
}

/** Returns the position after the quotation that opens at a position; -1 for one that stays open. */
function endOfQuotation(text: string, from: number): number {
  const awaited: string[] = [];
  for (let at = from; at < text.length; at += 1) {
    if (isApostrophe(text, at)) continue;
    const closing = PAIRS.get(text.charAt(at));
    if (closing !== undefined) awaited.push(closing);
    else if (text.charAt(at) === awaited[awaited.length - 1]) awaited.pop();
    if (awaited.length === 0) return at + 1;
  }
  return -1;
}

/** Makes double marks single, and single ones within them double; single ones within no others are right as they are. */
function withInnerMarks(text: string): string {
  const open: string[] = [];
  return text.replace(/[“”‘’]/gu, (mark, at: number) => {
    if (isApostrophe(text, at)) return mark;
    const isOpening = PAIRS.has(mark);
    if (isOpening) open.push(mark);
    const [outer = mark === '’' ? '‘' : '“'] = open;
    if (!isOpening && PAIRS.get(open[open.length - 1] ?? '') === mark) open.pop();
    return outer === '“' ? (SWAPPED.get(mark) ?? mark) : mark;
  });
}

function isApostrophe(text: string, at: number): boolean {
  return (
    text.charAt(at) === '’' && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1))
  );
}
