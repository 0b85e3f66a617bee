/** The length above which a quotation is divided at its own sentences. */
const LONG_QUOTATION = 120;
/** The number of adjacent quotations from which they are an enumeration, each a passage. */
const ENUMERATION = 3;

const PAIRS: Record<string, string> = {
  '“': '”',
  '「': '」',
  '（': '）',
  '(': ')',
  '《': '》',
  '〔': '〕',
  '【': '】',
};
const QUOTES = '“「';
const CLOSERS = /[”’」』）)》】〕\]]/u;

interface Bracket {
  from: number;
  to: number;
  quote: boolean;
}

/** Returns the offsets at which passages of a paragraph end: after a sentence, ；clause or enumerated quotation. */
export function passageEnds(text: string): number[] {
  const brackets = bracketsIn(text);
  const ends = [...sentenceEnds(text, brackets), ...quotationEnds(text, brackets)];
  const whole = [...new Set(ends)].sort((a, b) => a - b).filter((end) => end < text.length);
  // White space between two passages would be lost, so they stay one.
  return [...whole.filter((end) => !/\s/u.test(text.slice(end - 1, end + 1))), text.length];
}

/** The opening mark by its closing mark. */
const OPENERS = Object.fromEntries(Object.entries(PAIRS).map(([from, to]) => [to, from]));

/** Returns the pairs of brackets and quotation marks; an opening mark that is never closed is ignored. */
function bracketsIn(text: string): Bracket[] {
  const open: { mark: string; from: number }[] = [];
  const openCounts: Record<string, number> = {};
  const found: Bracket[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark in PAIRS) {
      open.push({ mark, from: i });
      openCounts[mark] = (openCounts[mark] ?? 0) + 1;
    }
    const opener = OPENERS[mark];
    // Searching for a mark that is not open would make a long run of closing marks quadratic.
    if (opener === undefined || !openCounts[opener]) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      openCounts[last.mark] = (openCounts[last.mark] ?? 1) - 1;
      if (last.mark !== opener) continue;
      found.push({ from: last.from, to: i, quote: QUOTES.includes(opener) });
      break;
    }
  }
  return found;
}

function sentenceEnds(text: string, brackets: readonly Bracket[]): number[] {
  const guard = guardLevels(text.length, brackets);
  const ends: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (!isStop(text, i) || guard[i] === 2 || (guard[i] === 1 && /[；;]/u.test(mark))) continue;
    let end = i + 1;
    while (end < text.length && CLOSERS.test(text.charAt(end))) end += 1;
    // A stop inside a quotation ends no sentence if another stop follows the quotation.
    if (end === i + 1 || !isStop(text, end)) ends.push(end);
  }
  return ends;
}

/** Whether a stop ends a sentence or clause; a half-width one counts only after a Han character or the like. */
function isStop(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if ('。！？；'.includes(mark)) return mark !== '';
  return (
    mark !== '' && ';!?'.includes(mark) && /[\p{Script=Han}\d%％”）》]/u.test(text.charAt(at - 1))
  );
}

/** Returns a level for every character: 2 inside brackets or a short quotation, 1 inside a long quotation, else 0. */
function guardLevels(length: number, brackets: readonly Bracket[]): Uint8Array {
  const guard = new Uint8Array(length);
  const isLongQuotation = ({ from, to, quote }: Bracket) => quote && to - from > LONG_QUOTATION;
  for (const { from, to } of brackets.filter(isLongQuotation)) guard.fill(1, from, to);
  for (const bracket of brackets)
    if (!isLongQuotation(bracket)) guard.fill(2, bracket.from, bracket.to);
  return guard;
}

/** Returns the offsets between adjacent quotations of an enumeration. */
function quotationEnds(text: string, brackets: readonly Bracket[]): number[] {
  const quotes = brackets.filter(({ quote, from, to }) => quote && to - from >= 6);
  const rows: Bracket[][] = [];
  for (const quote of quotes) {
    const row = rows.at(-1);
    if (row && row.at(-1)?.to === quote.from - 1) row.push(quote);
    else rows.push([quote]);
  }
  return rows
    .filter((row) => row.length >= ENUMERATION)
    .flatMap((row) => row.map(({ from }) => from))
    .filter((from) => from > 0 && text[from - 1] !== undefined);
}
