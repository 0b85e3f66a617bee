import { parseNumeral } from '#edition/numeral.ts';
import type { MarkerKind } from './marker.ts';
import type { PlannedPassage } from '../write/planFiles.ts';
import type { Question } from '../question.ts';

/** An enumeration whose size the text states, as `lists` of document.yaml has it. */
export interface AnnouncedList {
  id: string;
  name: string;
  said: { at: string; words: string; count: number };
  items: string[];
}

/** A stated number of items; no part of a longer number, of 第七条, of 六个月 or of 3个工作日. */
const STATED_COUNT =
  /(?<![第〇零一二三四五六七八九十百千万\d.])(?:从|以下|下列|如下|这|抓好|做好|作出|提出|坚持)?\s?([二三四五六七八九十]|\d{1,2})\s?(?:个方面|方面|个坚持|个必须|[项点条种类](?![例款件])|个(?!月|年|季度|学期|小时|工作日|自然日|交易日|星期|百分点))/u;
const ANNOUNCEMENT = /以下|下列|如下|从|方面|[项点条].{0,8}[：。]$/u;
/** The words that announce a list in a law, where most numbers are those of a period or of another article. */
const LAW_ANNOUNCEMENT = /以下|下列/u;

/** Returns the lists whose stated number of items follows the announcement; asks about the other announcements. */
export function findAnnouncedLists(
  passages: readonly PlannedPassage[],
  questions: Question[],
): AnnouncedList[] {
  const lists: AnnouncedList[] = [];
  const listed = new Set<string>();
  const seenKinds = new Set<MarkerKind>();
  for (const [i, { id, text, paragraph, articles }] of passages.entries()) {
    if (paragraph.marker) seenKinds.add(paragraph.marker.kind);
    const [words, digits] = STATED_COUNT.exec(text) ?? [];
    const count = digits === undefined ? null : parseNumeral(digits);
    if (words === undefined || count === null || count < 2 || count > 30) continue;
    if (!(articles ? LAW_ANNOUNCEMENT.test(words) : ANNOUNCEMENT.test(text))) continue;
    const items = itemsAfter(passages, i, count, seenKinds).filter((item) => !listed.has(item));
    if (items.length === count) {
      const number = lists.length + 1;
      lists.push({ id: `list-${number}`, name: words, said: { at: id, words, count }, items });
      for (const item of items) listed.add(item);
    } else if (/以下|下列|如下|个方面/u.test(words)) {
      const text = `“${words}”之后没有认出同数的分项；若有，写进 document.yaml 的 lists`;
      questions.push({ line: paragraph.line, text });
    }
  }
  return lists;
}

/** Returns the ids of the list items after a passage: numbered from one to the count, or that many quotations. */
function itemsAfter(
  passages: readonly PlannedPassage[],
  at: number,
  count: number,
  seen: ReadonlySet<MarkerKind>,
): string[] {
  const after = passages.slice(at + 1, at + 1 + SEARCH_LIMIT);
  const quotes = after.findIndex(({ text }) => !isQuotation(text));
  if (quotes === count) return after.slice(0, count).map(({ id }) => id);
  return numberedItemsAfter(after, passages[at]?.paragraph, count, seen);
}

/** The number of passages after the announcement in which its list is looked for. */
const SEARCH_LIMIT = 2000;

function isQuotation(text: string): boolean {
  return text.startsWith('“') && text.length >= 8;
}

/**
 * Returns the numbered items that begin right after the announcement, if they are as many as stated. They end at a
 * number out of sequence or at one of an outer kind.
 */
function numberedItemsAfter(
  after: readonly PlannedPassage[],
  announcing: PlannedPassage['paragraph'] | undefined,
  count: number,
  seen: ReadonlySet<MarkerKind>,
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
    else if (marker.kind === kind || seen.has(marker.kind) || isOutsideLists(marker.kind)) break;
  }
  return items.length === count ? items : [];
}

/** Whether numbers of this kind never occur within a list. */
function isOutsideLists(kind: MarkerKind): boolean {
  return /^(?:portion|book|subbook|chapter|sect|article)$/u.test(kind);
}
