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

/** Brackets and quotation marks that close; one left open opens nothing. */
function bracketsIn(text: string): Bracket[] {
  const open: { mark: string; from: number }[] = [];
  const found: Bracket[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] ?? '';
    if (mark in PAIRS) open.push({ mark, from: i });
    const at = open.findLastIndex((opened) => PAIRS[opened.mark] === mark);
    if (at === -1) continue;
    const { mark: opener, from } = open[at] ?? { mark: '', from: 0 };
    open.length = at;
    found.push({ from, to: i, quote: QUOTES.includes(opener) });
  }
  return found;
}

function sentenceEnds(text: string, brackets: readonly Bracket[]): number[] {
  const guard = guarded(text.length, brackets);
  const ends: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] ?? '';
    if (!'。！？；'.includes(mark) || guard[i] === 2 || (guard[i] === 1 && mark === '；')) continue;
    let end = i + 1;
    while (end < text.length && CLOSERS.test(text[end] ?? '')) end += 1;
    // A stop within a quotation that goes on as part of a sentence ends no sentence.
    if (end === i + 1 || /[。！？；]/u.test(text[end] ?? '') === false) ends.push(end);
  }
  return ends;
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
