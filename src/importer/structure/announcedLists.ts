import { numberOf } from '#edition/numeral.ts';
import type { Kind } from './marker.ts';
import type { PlannedPassage } from '../write/planFiles.ts';
import type { Question } from '../question.ts';

/** An enumeration whose size the text itself says. */
export interface AnnouncedList {
  id: string;
  name: string;
  said: { at: string; words: string; count: number };
  items: string[];
}

/** A number of things; not part of a longer number, of 第七条, of 六个月 or of 3个工作日. */
const SAID =
  /(?<![第〇零一二三四五六七八九十百千万\d.])(?:从|以下|下列|如下|这|抓好|做好|作出|提出|坚持)?\s?([二三四五六七八九十]|\d{1,2})\s?(?:个方面|方面|个坚持|个必须|[项点条种类](?![例款件])|个(?!月|年|季度|学期|小时|工作日|自然日|交易日|星期|百分点))/u;
const CALLS = /以下|下列|如下|从|方面|[项点条].{0,8}[：。]$/u;
/** In a law a number is mostly that of a period or of another article. */
const LAW_CALLS = /以下|下列/u;

/** Lists the text announces with a number, where what follows has just as many; the others are asked about. */
export function announcedLists(
  passages: readonly PlannedPassage[],
  questions: Question[],
): AnnouncedList[] {
  const lists: AnnouncedList[] = [];
  const taken = new Set<string>();
  const seen = new Set<Kind>();
  for (const [i, { id, text, paragraph, articles }] of passages.entries()) {
    if (paragraph.marker) seen.add(paragraph.marker.kind);
    const found = SAID.exec(text);
    const count = numberOf(found?.[1] ?? '') ?? 0;
    if (!found || count < 2 || count > 30) continue;
    const [words] = found;
    if (!(articles ? LAW_CALLS.test(words) : CALLS.test(text))) continue;
    const items = itemsAfter(passages, i, count, seen).filter((item) => !taken.has(item));
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
function itemsAfter(
  passages: readonly PlannedPassage[],
  at: number,
  count: number,
  seen: ReadonlySet<Kind>,
): string[] {
  const after = passages.slice(at + 1, at + 1 + FAR);
  const quotes = after.findIndex(({ text }) => !isQuotation(text));
  if (quotes === count) return after.slice(0, count).map(({ id }) => id);
  return numberedAfter(after, passages[at]?.paragraph, count, seen);
}

/** No list is looked for further than this many passages on. */
const FAR = 2000;

function isQuotation(text: string): boolean {
  return text.startsWith('“') && text.length >= 8;
}

/** The row that begins right after the announcement, up to its end: a number that does not go on, or one of a kind that holds it. */
function numberedAfter(
  after: readonly PlannedPassage[],
  announcing: PlannedPassage['paragraph'] | undefined,
  count: number,
  seen: ReadonlySet<Kind>,
): string[] {
  const opening = after.filter(
    ({ paragraph }, i) => paragraph !== (after[i - 1]?.paragraph ?? announcing),
  );
  const kind = opening[0]?.paragraph.marker?.kind;
  if (!kind || kind === 'article') return [];
  const items: string[] = [];
  for (const { id, paragraph } of opening) {
    const { marker } = paragraph;
    if (!marker) continue;
    if (marker.kind === kind && marker.n === items.length + 1) items.push(id);
    else if (marker.kind === kind || seen.has(marker.kind) || isOuter(marker.kind)) break;
  }
  return items.length === count ? items : [];
}

/** Kinds that no list holds. */
function isOuter(kind: Kind): boolean {
  return /^(?:portion|book|subbook|chapter|sect|article)$/u.test(kind);
}
