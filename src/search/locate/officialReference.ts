/** Reads citations as a 公文 writes them: 《某某通知》（某发〔2031〕4号）第一部分第（三）点，通知转述讲话：“…”。 */

const TITLE = '《(?:[^《》]|《[^《》]*》)*》';
/** The number and the date that follow a title. */
const FACTS = '（(?:[^（）]|（[^（）]*）)*(?:号|日)）';
const STEP =
  '第[^第，：“”《》\\s]{1,12}?(?:部分|[编章节条款项目点])(?:之[〇零一二三四五六七八九十]+)?';
const PLACE = `(?:${STEP})+(?:至(?:${STEP})+)?`;
const LAYERS = '[^：“”《》\\n]{1,60}';
const LEAD = `(?:，(?:${LAYERS}))?`;
/** Stands before the words of a part below the head. */
const PART_LEAD = `(?:${PLACE}${LEAD}|${LAYERS})：`;
const HEAD = new RegExp(
  `^[^《》“”：\\n]{0,60}?(${TITLE})(?:${FACTS})?(${PLACE})?(?:，(${LAYERS}))?：(?=\\s*(?:${PART_LEAD})?“)`,
  'u',
);
const PART = new RegExp(`(?:^|[。！？”\\s])(${PLACE})${LEAD}：(?=“)`, 'gu');
const PART_LINE = new RegExp(`^(?:(${PLACE})(?:，(${LAYERS}))?：|(${LAYERS})：)?(?=“)`, 'u');

/** The words of a citation's parts, each in marks of its own, and what may follow a quotation within the text. */
const WORDS = `(?:\\s*(?:${PART_LEAD})?“[^“”]*”(?:[^“”《》：\\s]{0,6}“[^“”]*”)*[^“”《》：。\\s]{0,6}。?)+`;
const WHOLE = new RegExp(
  `(^|[\\s；;。”])([^《》“”：\\s；]{0,60}?${TITLE}(?:${FACTS})?(?:${PLACE})?(?:，${LAYERS})?：${WORDS})`,
  'gu',
);

/** Returns where official citations with their words begin and end in a text. */
export function officialRanges(text: string): [from: number, to: number][] {
  return [...text.matchAll(WHOLE)].map(({ index, 1: before = '', 2: citation = '' }) => {
    const from = index + before.length;
    return [from, from + citation.length];
  });
}

/** The statement of an official citation before words, as written, with its document, its place and whose words they are. */
export interface OfficialLead {
  head: string;
  title: string;
  place: string;
  otherLayers: string;
}

/** Reads the head of an official citation, up to the colon before its words or lines; null for any other text. */
export function officialHead(text: string): OfficialLead | null {
  const [head, title, place = '', otherLayers = ''] = HEAD.exec(text) ?? [];
  return head === undefined || title === undefined ? null : { head, title, place, otherLayers };
}

/** Reads what a line below the head of an official citation states of its own part; null for any other line. */
export function officialPart(line: string, above: OfficialLead): OfficialLead | null {
  const [head, place = above.place, otherLayers, only] = PART_LINE.exec(line) ?? [];
  return head === undefined
    ? null
    : { ...above, head, place, otherLayers: otherLayers ?? only ?? '' };
}

/** Returns an official citation as a reference to its document and its places; null for any other text. */
export function officialReference(typed: string): string | null {
  const text = typed.trim();
  const found = officialHead(text);
  if (!found) return null;
  const { head, title, place } = found;
  const inLines = [...text.slice(head.length).matchAll(PART)].map(([, own = '']) => own);
  return title + [...new Set([place, ...inLines])].filter(Boolean).join('，');
}
