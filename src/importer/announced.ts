import { numberOf } from '#edition/numeral.ts';
import type { PlannedPassage } from './plan.ts';
import type { Question } from './question.ts';

/** An enumeration whose size the text itself says. */
export interface AnnouncedList {
  id: string;
  name: string;
  said: { at: string; words: string; count: number };
  items: string[];
}

const SAID =
  /(?<![第〇一二三四五六七八九十百])(?:从|以下|下列|如下|这|抓好|做好|作出|提出|坚持)?\s?([二三四五六七八九十]|\d{1,2})\s?(?:个方面|方面|个坚持|个必须|[项点条种类]|个)/u;
const CALLS = /以下|下列|如下|从|方面|[项点条].{0,8}：$/u;

/** Lists the text announces with a number, where what follows has just as many; the others are asked about. */
export function announcedLists(
  passages: readonly PlannedPassage[],
  questions: Question[],
): AnnouncedList[] {
  const lists: AnnouncedList[] = [];
  const taken = new Set<string>();
  for (const [i, { id, text, paragraph }] of passages.entries()) {
    const found = SAID.exec(text);
    const count = numberOf(found?.[1] ?? '') ?? 0;
    if (!found || count < 2 || count > 30 || !CALLS.test(text)) continue;
    const items = itemsAfter(passages, i, count).filter((item) => !taken.has(item));
    const [words] = found;
    if (items.length === count) {
      const number = lists.length + 1;
      lists.push({ id: `list-${number}`, name: words, said: { at: id, words, count }, items });
      for (const item of items) taken.add(item);
    } else if (/以下|下列|如下|个方面/u.test(words)) {
      const text = `“${words}”之后没有认出同数的列举；若有，写进 document.yaml 的 lists`;
      questions.push({ line: paragraph.line, text });
    }
  }
  return lists;
}

/** The passages after one that count from one to its number, or are that many quotations in a row. */
function itemsAfter(passages: readonly PlannedPassage[], at: number, count: number): string[] {
  const after = passages.slice(at + 1);
  const quotes = after.findIndex(({ text }) => !isQuotation(text));
  if (quotes === count) return after.slice(0, count).map(({ id }) => id);
  return numberedAfter(after, count);
}

function isQuotation(text: string): boolean {
  return text.startsWith('“') && text.length >= 8;
}

function numberedAfter(after: readonly PlannedPassage[], count: number): string[] {
  const kind = after[0]?.paragraph.marker?.kind;
  const items: string[] = [];
  let last: PlannedPassage['paragraph'] | undefined;
  for (const { id, paragraph } of after) {
    const { marker } = paragraph;
    const opens = paragraph !== last;
    last = paragraph;
    if (!opens || marker?.kind !== kind || marker?.n !== items.length + 1) continue;
    items.push(id);
  }
  return kind && items.length === count ? items : [];
}
