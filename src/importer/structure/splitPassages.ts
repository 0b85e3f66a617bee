/** A quotation longer than this is divided at its own sentences. */
const LONG_QUOTATION = 120;
/** From this many quotations in a row on, they are an enumeration and each is a passage. */
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

/** Where a paragraph divides into passages: offsets after a sentence, a ；clause, or an enumerated quotation. */
export function passageEnds(text: string): number[] {
  const brackets = bracketsIn(text);
  const ends = [...sentenceEnds(text, brackets), ...quotationEnds(text, brackets)];
  const whole = [...new Set(ends)].sort((a, b) => a - b).filter((end) => end < text.length);
  // White space between two passages would be lost, so they stay one.
  return [...whole.filter((end) => !/\s/u.test(text.slice(end - 1, end + 1))), text.length];
}

/** The opening mark of each closing one. */
const OPENERS = Object.fromEntries(Object.entries(PAIRS).map(([from, to]) => [to, from]));

/** Brackets and quotation marks that close; one left open opens nothing. */
function bracketsIn(text: string): Bracket[] {
  const open: { mark: string; from: number }[] = [];
  const left: Record<string, number> = {};
  const found: Bracket[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] ?? '';
    if (mark in PAIRS) {
      open.push({ mark, from: i });
      left[mark] = (left[mark] ?? 0) + 1;
    }
    const opener = OPENERS[mark];
    // What is not open is not looked for: a long run of marks would take for ever.
    if (opener === undefined || !left[opener]) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      left[last.mark] = (left[last.mark] ?? 1) - 1;
      if (last.mark !== opener) continue;
      found.push({ from: last.from, to: i, quote: QUOTES.includes(opener) });
      break;
    }
  }
  return found;
}

function sentenceEnds(text: string, brackets: readonly Bracket[]): number[] {
  const guard = guarded(text.length, brackets);
  const ends: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] ?? '';
    if (!isStop(text, i) || guard[i] === 2 || (guard[i] === 1 && /[；;]/u.test(mark))) continue;
    let end = i + 1;
    while (end < text.length && CLOSERS.test(text[end] ?? '')) end += 1;
    // A stop within a quotation that goes on as part of a sentence ends no sentence.
    if (end === i + 1 || !isStop(text, end)) ends.push(end);
  }
  return ends;
}

/** A stop between sentences or clauses; a half-width one only after a Han character, as a slip of the keyboard. */
function isStop(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if ('。！？；'.includes(mark)) return mark !== '';
  return (
    mark !== '' && ';!?'.includes(mark) && /[\p{Script=Han}\d%％”）》]/u.test(text[at - 1] ?? '')
  );
}

/** For every character: 0 in the open, 1 in a long quotation, 2 within brackets or a short quotation. */
function guarded(length: number, brackets: readonly Bracket[]): Uint8Array {
  const guard = new Uint8Array(length);
  for (const { from, to, quote } of brackets) {
    const value = quote && to - from > LONG_QUOTATION ? 1 : 2;
    for (let i = from; i < to; i += 1) guard[i] = Math.max(guard[i] ?? 0, value);
  }
  return guard;
}

/** Between quotations that follow each other without a word. */
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
