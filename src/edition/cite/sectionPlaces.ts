/** The places of sections by the numbers that a document's headings and first sentences open with. */

const N = '[〇零一二三四五六七八九十百]{1,5}';
const DIGITS = '\\d{1,3}';

/**
 * The numbers that a heading or first sentence opens with, and how they are cited. The rows of GB/T 9704—2012, 7.3.3
 * (一、 above （一） above 1. above （1）) have no names in it; 部分 and 点 are the customary ones, 条 belongs to laws.
 */
const OPENINGS: readonly [RegExp, (number: string, isInner: boolean) => string][] = [
  [new RegExp(`^(第\\s?${N}\\s?(?:编|分编|章|节|部分))(?=[\\s、，：:]|$)`, 'u'), withoutSpaces],
  [new RegExp(`^(${N})、`, 'u'), (number, isInner) => `第${number}${isInner ? '点' : '部分'}`],
  [new RegExp(`^[（(]\\s?(${N}|${DIGITS})\\s?[）)]`, 'u'), (number) => `第（${number}）点`],
  [new RegExp(`^(${N})(?=[要是])`, 'u'), (number) => `第${number}点`],
  [new RegExp(`^第(${N})[，、]`, 'u'), (number) => `第${number}点`],
  [new RegExp(`^(${DIGITS})(?:[.．](?!\\d)|、)`, 'u'), (number) => `第${number}点`],
];

function withoutSpaces(number: string): string {
  return number.replace(/\s/gu, '');
}

/** Returns the number that a text opens with as a step of a place: 第一部分 for 一、, 第（三）点 for （三）; '' for none. */
export function numberedStep(text: string, isInner: boolean): string {
  for (const [pattern, cite] of OPENINGS) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined) return cite(number, isInner);
  }
  return '';
}

/** The place of a section by its document's own numbers, and whether its own is the last of them. */
export interface SectionPlace {
  place: string;
  isNumbered: boolean;
}

const DOCUMENT: SectionPlace = { place: '', isNumbered: true };

/**
 * Returns the places of sections by id, given what each opens with, headings of parts before what is in them: the place
 * of the part above with the section's own number. A number that two sections share, or that stands in a part without
 * one, places nothing.
 */
export function sectionPlaces(
  openings: readonly (readonly [section: string, text: string])[],
): Map<string, SectionPlace> {
  const places = new Map<string, SectionPlace>();
  const placeAll = (isKept: (place: string) => boolean) => {
    for (const [id, text] of openings) {
      const { place, isNumbered } = placeAbove(places, id);
      const step = isNumbered ? numberedStep(text.trim(), place !== '') : '';
      if (step === '' || !isKept(place + step)) places.set(id, { place, isNumbered: false });
      else places.set(id, { place: place + step, isNumbered: true });
    }
  };
  placeAll(() => true);
  const numbered = [...places.values()].filter(({ isNumbered }) => isNumbered);
  const known = numbered.map(({ place }) => place);
  const shared = new Set(known.filter((place, at) => known.indexOf(place) !== at));
  placeAll((place) => !shared.has(place));
  return places;
}

/** Returns the place of the part that a section stands in; nothing is known of one that is not given. */
function placeAbove(places: ReadonlyMap<string, SectionPlace>, id: string): SectionPlace {
  const end = id.lastIndexOf('/');
  return end === -1 ? DOCUMENT : (places.get(id.slice(0, end)) ?? { place: '', isNumbered: false });
}
