import { officialHead, officialPart } from '../locate/officialReference.ts';
import type { OfficialLead } from '../locate/officialReference.ts';

/** The place that a pasted text states for its words; a citation of the site names all of it, others some. */
export interface StatedPlace {
  source?: string;
  locator?: string;
  layer?: string;
  /** The place in the document's own numbers, as a 公文 cites it. */
  place?: string;
}

/** Words that are judged by themselves, and the place that a citation of the site states for them. */
export interface Stretch {
  text: string;
  stated?: StatedPlace;
}

/** A pasted text without the citations and the page lines in it, divided where each citation ends or begins. */
export interface CitedText {
  stretches: Stretch[];
  /** The words that were set aside, as pasted. */
  aside: string[];
}

const ADDRESS = /^(?:https?|file):\/\/\S+$/u;
/** An address at which the site has a passage. */
const PASSAGE_ADDRESS = /^(?:https?|file):\/\/\S+[/#]p\d/u;
/** A line of a page, not of the text: — 3 —, 第 3 页, 3/12. */
const PAGE_LINE =
  /^(?:[-–—－─·•~～]+\s*\d{1,4}\s*[-–—－─·•~～]+|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|\d{1,3})$/u;
/** A reference in the form of GB/T 7714. */
const REFERENCE = /\[(?:EB\/OL|A|Z|M|J|N|S)\]/u;
/** Locator and layer in brackets, as the site writes them, maybe after the source: 〔讲话（一）3，通知转述讲话〕. */
const BRACKETED = /〔([^〔〕\n]*，[^〔〕\n]+)〕(：?)/gu;
/** The layer alone, before the words of one layer. */
const LAYER_FIRST = /^〔([^〔〕\n，\d]{2,20})〕(?=.)/u;
/** A citation without words: the source, then locators and layers. */
const PLACE_LINE =
  /^([^，。；：]{2,60}(?:〉[^，。；：]*)?)((?:，[^，。；：]{1,40}，[^，。；：]{1,40})+)$/u;
/** A title that is all of a source: 《汉语拼音方案》是规范，… is a sentence. */
const TITLE_FIRST = /^《[^《》]+》，/u;
const ENDED = /[。！？；，、：.!?;,:]$/u;

/** Sets citations and page lines aside. */
export function citedStretches(pasted: string): CitedText {
  const lines = pasted.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/u);
  const aside: string[] = [];
  const stretches: Stretch[] = [];
  let words: string[] = [];
  let stated: StatedPlace | undefined;
  let official: OfficialLead | null = null;
  const close = (place?: StatedPlace) => {
    const text = words.join('\n');
    const of = place ?? stated;
    if (text.trim() !== '') stretches.push(of ? { text, stated: of } : { text });
    words = [];
    stated = undefined;
  };
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim();
    const previous = lines[index - 1]?.trim() ?? '';
    const next = lines[index + 1]?.trim() ?? '';
    if (isAsideLine(trimmed, previous, next, lines)) {
      aside.push(trimmed);
      if (!PAGE_LINE.test(trimmed)) close();
      continue;
    }
    let at = 0;
    const above: OfficialLead | null = official;
    official = officialHead(`${trimmed}\n${next}`) ?? (above ? officialPart(trimmed, above) : null);
    if (official ?? above) close();
    if (official) {
      stated = placeStated(official);
      at = line.indexOf(trimmed) + official.head.length;
      if (official.head) aside.push(official.head);
    }
    const layer = LAYER_FIRST.exec(trimmed);
    if (layer?.[1] !== undefined) {
      close();
      aside.push(layer[0]);
      stated = { layer: layer[1] };
      at = line.indexOf(layer[0]) + layer[0].length;
    }
    for (const found of line.matchAll(BRACKETED)) {
      const before = line.slice(at, found.index);
      at = found.index + found[0].length;
      if (found[2] === '') {
        words.push(before);
        close(placeIn(found[1] ?? ''));
        aside.push(found[0]);
      } else {
        close();
        stated = placeIn(found[1] ?? '', before.trim());
        aside.push(before.trim() + found[0]);
      }
    }
    // Behind the marks, the full stop is the quoter's.
    words.push(official ? line.slice(at).trim().replace(/。$/u, '') : line.slice(at));
  }
  close();
  return { stretches, aside };
}

/** Tells whether a line holds no words of a quotation, judged by its form and by the lines beside it. */
function isAsideLine(line: string, previous: string, next: string, lines: string[]): boolean {
  if (line === '') return false;
  if (ADDRESS.test(line) || PAGE_LINE.test(line)) return true;
  const isCited = lines.some((other) => /〔[^〔〕]*，[^〔〕]*〕/u.test(other));
  if (REFERENCE.test(line) && (isCited || /\. [^.]+\[EB\/OL\]/u.test(line))) return true;
  const isAtEnd = next === '' || ADDRESS.test(next);
  if (
    PLACE_LINE.test(line) &&
    !line.includes('〔') &&
    (TITLE_FIRST.test(line) || PASSAGE_ADDRESS.test(next))
  )
    return isAtEnd;
  if (!isCited || line.includes('〔')) return false;
  // The source alone, below its parts or, as in official documents, above them.
  if (/〕$/u.test(previous) && isAtEnd) return !ENDED.test(line);
  return /》：$/u.test(line) ? next.startsWith('〔') : line.endsWith('：') && next.startsWith('〔');
}

function placeIn(bracketed: string, lead = ''): StatedPlace {
  const parts = bracketed.split('，');
  const layer = parts.pop();
  const locator = parts.pop();
  const source = parts.join('，') || lead;
  return {
    ...(source ? { source } : {}),
    ...(locator === undefined ? {} : { locator }),
    ...(layer === undefined ? {} : { layer }),
  };
}

function placeStated({ title, place, otherLayers }: OfficialLead): StatedPlace {
  return {
    source: title,
    ...(place === '' ? {} : { place }),
    ...(otherLayers === '' ? {} : { layer: otherLayers }),
  };
}
