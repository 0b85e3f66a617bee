/** Compares the place that a pasted text states for its words with the place at which they stand. */
import { writeNumeral } from '#edition/numeral.ts';
import type { SearchPassage } from '../../match/block.ts';
import { folded } from '../../match/fold.ts';
import { allLayerNames, layerNames, layerSpansIn } from '../../match/layerSpans.ts';
import type { StatedPlace } from '../citedStretches.ts';
import { rangesByPassage, textOfPassages } from '../quotable.ts';
import type { PassageRange } from '../quotable.ts';
import { locatorsOf, sectionNamesOf } from './printedNames.ts';

/** A statement on the place of a quotation as pasted, and whether it is true; null when that cannot be judged. */
export interface StatementFinding {
  stated: string;
  isTrue: boolean | null;
  /** The true place or speaker instead. */
  instead?: string;
}

/** The kinds of documents and speeches that a lead-in names. */
const GENRES = ['报告', '讲话', '致词', '致辞', '章程', '通知', '意见', '决定', '决议'];
/** Who speaks, at the end of what announces the words. */
const SPEAKER =
  /(?:^|[，。；：])(([^，。；：“”《》]{2,16}?)(?:明确|着重|深刻|特别|反复|再次|还|也)*(?:指出|强调|要求|提出|表示|认为|说))[，：,:“\s]*$/u;
const UNIT =
  /第([零〇○一二两三四五六七八九十百千\d０-９]+)(编|分编|章|节|条|款|项)(之[一二三四五六七八九十]+)?/gu;

/** Compares a citation of the site with the places of a quotation. */
export function compareCitation(
  { source, locator, layer, place }: StatedPlace,
  places: readonly PassageRange[],
): StatementFinding[] {
  if (places.length === 0) return [];
  return [
    ...(source === undefined ? [] : sourceFindings(source, places)),
    ...(locator === undefined ? [] : [locatorFinding(locator, places)]),
    ...(place === undefined ? [] : unitFindings(place, places)),
    ...(layer === undefined ? [] : [layerFinding(layer, places)]),
  ];
}

/** Compares what words beside a quotation state (《…法》第五条, 报告指出) with its places. */
export function compareLead(lead: string, places: readonly PassageRange[]): StatementFinding[] {
  if (places.length === 0) return [];
  const titles = [...lead.matchAll(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/gu)].map(
    ([title]) => title,
  );
  return [
    ...titles.flatMap((title) => sourceFindings(title, places)),
    ...unitFindings(lead, places),
    ...(titles.length === 0 ? genreFindings(lead, places) : []),
    ...speakerFindings(lead, places),
  ];
}

/** Compares a document's name; where the library has only one document, its name is unknown here. */
function sourceFindings(source: string, places: readonly PassageRange[]): StatementFinding[] {
  const stated = bareTitle(source);
  const names = places.flatMap(({ passages: [first] }) => {
    const [, name = '', full = ''] = first?.title ?? [];
    return [name, full].filter(Boolean);
  });
  if (names.length === 0) return [];
  if (names.some((name) => source.includes(name) || isSameTitle(stated, bareTitle(name))))
    return [{ stated: source, isTrue: true }];
  const [instead = ''] = names.slice(-1);
  // An abbreviation may be of this document or of another.
  const isTrue = names.some((name) => isWithin(stated, bareTitle(name))) ? null : false;
  return [{ stated: source, isTrue, instead }];
}

function bareTitle(title: string): string {
  return folded(
    title
      .replace(/^.*?(?=《)/u, '')
      .replace(/[（(][^（()）]*(?:年|修正|修订|版)[^（()）]*[)）]/gu, ''),
  );
}

function isSameTitle(one: string, other: string): boolean {
  const short = (title: string) => title.replace(/^中华人民共和国/u, '');
  return short(one) === short(other);
}

/** Tells whether all characters of a text stand in another, in order. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const char of other) if (char === text.charAt(at)) at += 1;
  return at >= text.length;
}

function locatorFinding(stated: string, places: readonly PassageRange[]): StatementFinding {
  const passages = places.flatMap((place) => place.passages);
  const [from = '', to = from] = stated.split('—');
  const isAt = (passage: SearchPassage, one: string) => locatorsOf(passage).includes(one);
  const start = passages.find((passage) => isAt(passage, from))?.order ?? Infinity;
  const end = [...passages].reverse().find((passage) => isAt(passage, to))?.order ?? -1;
  const isTrue = passages.every((passage) => {
    const { n, order } = passage;
    if (isAt(passage, from) || isAt(passage, to) || (start < order && order < end)) return true;
    return numberIn(passage, from) <= n && n <= numberIn(passage, to);
  });
  const ends = [passages[0], passages[passages.length - 1]].flatMap((one) => one?.locator ?? []);
  // Locators of articles do not show what stands between them.
  const isRange =
    from !== to && !passages.some((passage) => isAt(passage, from) || isAt(passage, to));
  if (!isTrue && isRange && passages.some(({ locator }) => /第.+条/u.test(locator)))
    return { stated, isTrue: null };
  return isTrue ? { stated, isTrue } : { stated, isTrue, instead: [...new Set(ends)].join('—') };
}

/** Returns the number of a locator in the section of a passage; NaN for one of another section. */
function numberIn(passage: SearchPassage, locator: string): number {
  const numbers = sectionNamesOf(passage)
    .filter((name) => locator.startsWith(name))
    .map((name) => Number(locator.slice(name.length).replace(/^-/u, '')));
  return numbers.find((number) => number > 0) ?? NaN;
}

function layerFinding(stated: string, places: readonly PassageRange[]): StatementFinding {
  const spans = places.flatMap((place) =>
    rangesByPassage(place).flatMap(([passage, range]) => layerSpansIn(passage, [range])),
  );
  const printed = allLayerNames(spans);
  // A passage in several layers has all of them stated.
  const isTrue = [[stated], stated.split('、')].some((labels) =>
    labels.every((label) => printed.includes(label)),
  );
  const instead = () => [...new Set(layerNames(spans).values())].join('、');
  return isTrue ? { stated, isTrue } : { stated, isTrue, instead: instead() };
}

/** Compares the units (第五条第二款) that a text names last; a unit that the locator lacks is not judged. */
function unitFindings(lead: string, places: readonly PassageRange[]): StatementFinding[] {
  const runs = lead.match(
    new RegExp(`(?:${UNIT.source}(?:第?[（(][一二三四五六七八九十]+[)）]项)?)+`, 'gu'),
  );
  const [stated] = (runs ?? []).slice(-1);
  if (stated === undefined) return [];
  const asked = unitsIn(stated);
  const locators = places.flatMap(({ passages }) => passages.map(({ locator }) => locator));
  const comparable = locators.filter((locator) => unitsIn(locator).has('条') && asked.has('条'));
  if (comparable.length === 0) return [];
  const isTrue = comparable.some((locator) => {
    const units = unitsIn(locator);
    return [...asked].every(([unit, number]) => !units.has(unit) || units.get(unit) === number);
  });
  const [instead = ''] = comparable;
  return [isTrue ? { stated, isTrue } : { stated, isTrue, instead }];
}

function unitsIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(UNIT)].map(([, number = '', unit = '', more = '']) => [
      unit,
      toChinese(number) + more,
    ]),
  );
}

/** Writes a number below ten thousand as statutes do; other writings stay as they are. */
function toChinese(number: string): string {
  const digits = number.normalize('NFKC');
  return /^\d{1,4}$/u.test(digits) ? writeNumeral(Number(digits)) : number.replace(/[〇○]/gu, '零');
}

/** Compares the kind of text that a lead-in names (报告指出) with the names of section and layer. */
function genreFindings(lead: string, places: readonly PassageRange[]): StatementFinding[] {
  const [stated] = GENRES.filter((genre) => lead.includes(genre)).slice(-1);
  if (stated === undefined) return [];
  const names = places
    .flatMap((place) =>
      rangesByPassage(place).flatMap(([passage, range]) => [
        passage.sectionName,
        passage.partName,
        passage.title[1],
        ...layerNames(layerSpansIn(passage, [range])).values(),
      ]),
    )
    .join('，');
  const name = stated === '致辞' ? '致词' : stated;
  if (names.includes(name)) return [{ stated, isTrue: true }];
  const others = GENRES.filter((genre) => names.includes(genre));
  const [instead] = others;
  return instead === undefined ? [] : [{ stated, isTrue: false, instead: others.join('、') }];
}

/** Compares who is said to speak with the source's own words before the place: 习近平总书记指出. */
function speakerFindings(lead: string, places: readonly PassageRange[]): StatementFinding[] {
  const stated = speakerIn(lead);
  const [place] = places;
  if (!place || stated === null || /^(?:他|她|其|又|还|并)/u.test(stated.speaker)) return [];
  const own = speakerIn(textOfPassages(place).slice(0, place.range[0]));
  if (!own || own.speaker.includes(stated.speaker) || stated.speaker.includes(own.speaker))
    return [];
  return [{ stated: stated.words, isTrue: false, instead: own.words }];
}

function speakerIn(text: string): { words: string; speaker: string } | null {
  const [, words = '', speaker = ''] = SPEAKER.exec(text.trim()) ?? [];
  return speaker === '' ? null : { words, speaker };
}
