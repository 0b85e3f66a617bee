import { folded } from '../match/fold.ts';

/** A sentence without some words that are not quotation, and these words. */
export interface StrippedText {
  text: string;
  aside: string[];
  /** The words before the rest of the sentence. */
  head: string;
}

/** A mark of a footnote: [1], ［注2］, 〔12〕, ①, ¹. */
const FOOTNOTE =
  /[[［【〔](?:注|注释)?\s*\d{1,3}[\]］】〕]|[\u2460-\u2473\u24f5-\u24fe\u2776-\u2793]|[a-z0-9]?[¹²³⁰⁴-⁹]+/giu;
/** Matches a power, as in m² and 10³, which is no mark. */
const POWER = /^[a-z0-9]/iu;
/** A page line that a copied text has in the middle of a sentence. */
const PAGE = /[-–—－─]+\s*\d{1,4}\s*[-–—－─]+|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?/gu;
/** A number that stands before an item. */
const ITEM =
  /^\s*(?:[(（〔]\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s*[)）〕]|\d{1,3}\s*[.．、)）]|[一二三四五六七八九十]{1,3}\s*[、.．]|[①-⑳⑴-⒇⒈-⒛]|[•·▪●○◆■*-])\s*/u;
/** The words that announce a quotation, up to the mark after them. */
const LEAD =
  /(?:指出|强调|要求|规定|提出|明确|认为|表示|提到|写道|写明|载明|重申|说|称|讲|第[零〇一二两三四五六七八九十百千\d]+(?:条(?:之[一二三四五六七八九十]+)?|款|项|章|节))\s*[，：,:]\s*/gu;
/** Stands for any verb of saying. */
const SAYING = '说，';
/** The number of an item at the end of what precedes a quotation. */
const ITEM_BEFORE =
  /(?:[(（〔](?:\d{1,3}|[一二三四五六七八九十百]{1,4})[)）〕]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.．])\s*$/u;
/** The longest announcement in characters. */
const LONGEST_LEAD = 100;
/** The longest clause of an announcement in characters, names of documents not counted. */
const LONGEST_CLAUSE = 24;

/** Lists the texts that a sentence may quote, without marks, numbers and announcements, the fullest first. */
export function withoutAsides(text: string): StrippedText[] {
  const marked = withoutMarks(text);
  const numbered = withoutHead(marked, ITEM.exec(marked.text)?.[0] ?? '');
  const announced = [marked, numbered].flatMap((one) =>
    leadsOf(one.text).map((lead) => withoutHead(one, lead)),
  );
  const inner = announced.map((one) => withoutHead(one, ITEM.exec(one.text)?.[0] ?? ''));
  const known = new Set([text]);
  return [marked, numbered, ...announced, ...inner].filter((one) => {
    if (known.has(one.text) || folded(one.text) === '') return false;
    known.add(one.text);
    return true;
  });
}

function withoutMarks(text: string): StrippedText {
  return withoutMatches(withoutMatches({ text, aside: [], head: '' }, PAGE), FOOTNOTE);
}

function withoutMatches({ text, aside, head }: StrippedText, pattern: RegExp): StrippedText {
  const found: string[] = [];
  const rest = text.replace(pattern, (match) => {
    if (POWER.test(match)) return match;
    found.push(match.trim());
    return '';
  });
  return { text: rest, aside: [...aside, ...found], head };
}

function withoutHead({ text, aside, head: before }: StrippedText, head: string): StrippedText {
  if (head === '') return { text, aside, head: before };
  return { text: text.slice(head.length), aside: [...aside, head.trim()], head: before + head };
}

/**
 * Tells whether words before a quotation are the quoter's, by the words of the source there: if most of them are the
 * same, the quoter altered the source; but another verb of saying alters nothing.
 */
export function isQuoters(head: string, before: string): boolean {
  const ours = folded(head.replace(LEAD, SAYING));
  const theirs = folded(before.replace(LEAD, SAYING));
  if (ITEM.test(head) && folded(head.replace(ITEM, '')) === '')
    return !ITEM_BEFORE.test(before) && !ITEM.test(before);
  if (ours === '' || theirs.endsWith(ours)) return true;
  return commonLength(ours, theirs.slice(-ours.length - 2)) * 2 <= ours.length;
}

/** Returns the length of the longest common subsequence of two short texts. */
function commonLength(one: string, other: string): number {
  let row = new Uint16Array(other.length + 1);
  for (const char of one) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at += 1) {
      next[at] =
        other[at - 1] === char ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Tells whether a text announces a quotation. */
export function isLead(text: string): boolean {
  return leadsOf(`${text.replace(/[，：,:\s]+$/u, '')}，`).length > 0;
}

/** Tells whether a text is nothing but marks and numbers of the quoter. */
export function isOnlyMarks(text: string): boolean {
  return folded(withoutMarks(text).text.replace(ITEM, '')) === '';
}

/** Lists the beginnings of a text that may announce a quotation, the shortest first. */
function leadsOf(text: string): string[] {
  const head = text.slice(0, LONGEST_LEAD);
  return [...head.matchAll(LEAD)]
    .map(({ index, 0: found }) => head.slice(0, index + found.length))
    .filter((lead) => {
      const [clause = '', ...more] = lead
        .replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/gu, '')
        .split(/[，。；：,:;]/u);
      const inner = more.slice(0, -1);
      // Before another clause stands the ground of what follows: 根据《…》，第五条规定，
      return (
        clause.length <= LONGEST_CLAUSE &&
        inner.every(({ length }) => length <= LONGEST_CLAUSE) &&
        (inner.length === 0 || (inner.length === 1 && /^(?:根据|依据|按照|依照|《)/u.test(lead)))
      );
    });
}
