import type { Range } from '../match/range.ts';

/** Opening quotation mark → closing quotation mark. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
  ['"', '"'],
  ['＂', '＂'],
]);

/** Finds the outermost ranges in quotation marks, marks included; an unclosed one ends with its line. */
export function quotedRanges(text: string): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!CLOSING.has(text.charAt(at))) continue;
    const end = endOf(text, at);
    ranges.push([at, end]);
    at = end - 1;
  }
  return ranges;
}

/** Strips the quotation marks that enclose a text or lack their other half; its inner marks stay. */
export function stripQuotationMarks(marked: string): string {
  const text = marked.trim();
  const ranges = quotedRanges(text);
  const [from, to] = ranges[0] ?? [-1, -1];
  const [lastFrom, lastTo] = ranges[ranges.length - 1] ?? [-1, -1];
  const isClosing = (char: string) => [...CLOSING.values()].includes(char);
  if (isClosing(text.charAt(0)) && from !== 0) return stripQuotationMarks(text.slice(1));
  if (from === 0 && to === text.length) return stripQuotationMarks(text.slice(1));
  const loose = isClosing(text.slice(-1)) && lastTo !== text.length;
  return loose || (lastFrom !== -1 && lastFrom === text.length - 1)
    ? stripQuotationMarks(text.slice(0, -1))
    : text;
}

/** Returns the end of the quotation that opens at `from`. */
function endOf(text: string, from: number): number {
  const awaited: string[] = [];
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    const closing = CLOSING.get(char);
    const depth = awaited.lastIndexOf(char);
    if (depth !== -1) awaited.length = depth;
    else if (closing && !isReopened(text, at, awaited)) awaited.push(closing);
    if (awaited.length === 0) return at + 1;
  }
  const line = text.indexOf('\n', from);
  return line === -1 ? text.length : line;
}

/** Tells whether a mark reopens a quotation of several paragraphs, which is closed only once. */
function isReopened(text: string, at: number, awaited: readonly string[]): boolean {
  return (
    text.charAt(at - 1) === '\n' && awaited[awaited.length - 1] === CLOSING.get(text.charAt(at))
  );
}
