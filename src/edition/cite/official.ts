/** Writes citations as official documents (公文) quote each other. */
import type { Citation, CitationPart } from './citation.ts';
import { quotedSentence } from './quotationMarks.ts';

/**
 * Returns the lines of a citation for a 公文. A document is cited by its title first and its 发文字号 after it
 * (《国家行政机关公文处理办法》 of 2000, article 25; the 条例 of 2012 in its place says nothing else, and the practice
 * stayed), with the date beside the number; then by the place in its own numbers, since the names that the site gives
 * mean nothing to an office. The lead-in is the label of the layer, which says what the document does with whose words
 * (通知转述讲话), and so is true of the words by which it announces them as well (习近平总书记指出，). No address: the
 * source of a 公文 is the document. Parts have a line each, so that no words are attributed to the wrong speaker.
 */
export function officialLines(citation: Citation): string[] {
  const { parts } = citation;
  const named = nameOf(citation);
  const [first, second] = parts;
  if (!first) return [named];
  const isOnePlace = parts.every(({ place }) => place === first.place);
  const head = isOnePlace ? named + first.place : named;
  if (!second)
    return [`${[head, first.otherLayers].filter(Boolean).join('，')}：${wordsOf(first)}`];
  const isOneLayer = parts.every(({ otherLayers }) => otherLayers === first.otherLayers);
  const lines = parts.map((part) => {
    const otherLayers = isOneLayer ? part.otherLayers : part.otherLayers || part.layer;
    const lead = [isOnePlace ? '' : part.place, otherLayers].filter(Boolean).join('，');
    return (lead && `${lead}：`) + wordsOf(part);
  });
  return [`${head}：`, ...lines];
}

/** Returns issuer, title, number and date; the title alone where it begins with the issuer. */
function nameOf({ issuer, source, number, dated }: Citation): string {
  const isNamed = source.startsWith(`《${issuer.replace(/[\s、]/gu, '')}`);
  const facts = [number, dated].filter(Boolean).join('，');
  return (isNamed ? '' : issuer) + source + (facts && `（${facts}）`);
}

/** The numbers that words open with: 第三条, 第一章; （三）; 三、, 3. */
const OPENING_NUMBERS = [
  /^(第[〇零一二三四五六七八九十百千\d]+(?:分?编|章|节|条)(?:之[一二三四五六七八九十]+)?)\s+/u,
  /^([（(][^（()）\s]{1,5}[）)])\s*/u,
  /^([〇零一二三四五六七八九十百\d]{1,5})[、.．]\s*/u,
];
/** The units with which a place may end after such a number. */
const UNITS = ['', '部分', '点', '项', '目', '第一款'];

/** Returns the words of a part in marks, without the number that they open with where the place ends with it. */
function wordsOf({ text, place }: CitationPart): string {
  const found = OPENING_NUMBERS.map((pattern) => pattern.exec(text)).find((match) => match);
  const [opening = '', number = ''] = found ?? [];
  const rest = text.slice(opening.length);
  const cited = number.replace('(', '（').replace(')', '）').replace(/^第?/u, '第');
  const isCited = number !== '' && UNITS.some((unit) => place.endsWith(cited + unit));
  return quotedSentence(isCited && rest !== '' ? rest : text);
}
