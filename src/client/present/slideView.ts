import { breakOffsets, splitAtOffsets } from '#edition/layout/lineBreaks.ts';
import { modeOf } from '#packs/excerpt.ts';
import { slideText } from '#packs/slides/slides.ts';
import type { PassageSlide, Slide } from '#packs/slides/slides.ts';
import { layerWords } from '../pack/layerWords.ts';
import { element } from '../platform/dom.ts';

/** Creates the article of a slide: locator and layer above, the text, the document below. */
export function slideElement(
  slide: Slide,
  heading: 'h2' | 'h3',
  names: readonly string[],
): HTMLElement {
  const article = element('article', { class: `face ${slide.kind}` });
  if (slide.kind === 'title')
    article.append(
      element('div', { class: 'words' }, [
        element(heading, {}, turning(slide.text, names)(slide.text, 0)),
      ]),
    );
  else article.append(...passageParts(slide, heading, names));
  return article;
}

/** Returns a function that cuts a stretch of a text where a line may end: between two words, but in no name. */
function turning(whole: string, names: readonly string[]) {
  const breaks = breakOffsets(whole, names);
  return (stretch: string, start: number): (Node | string)[] =>
    splitAtOffsets(stretch, start, breaks).flatMap(({ from, text }) =>
      breaks.includes(from) ? [element('wbr'), text] : [text],
    );
}

/** Returns the name of a slide in lists and announcements. */
export function slideName(slide: Slide): string {
  if (slide.kind === 'title') return slide.text;
  const { locator, layer } = slide.excerpt;
  return `${locator}${pieceNumber(slide)}，${layer}`;
}

function passageParts(
  slide: PassageSlide,
  heading: 'h2' | 'h3',
  names: readonly string[],
): HTMLElement[] {
  const { excerpt, runs } = slide;
  const top = element(heading, { class: 'whence' }, [`${excerpt.locator}${pieceNumber(slide)}`]);
  // The space separates the two when they are read aloud.
  top.append(' ', element('span', { class: 'layer' }, [excerpt.layer]));
  const words = layerWords(runs, turning(slideText(slide), names));
  const text = element('blockquote', { class: `run ${modeOf(excerpt)}` }, words);
  return [
    top,
    element('div', { class: 'words' }, [text]),
    element('p', { class: 'source' }, [excerpt.source]),
  ];
}

function pieceNumber({ piece, pieces }: PassageSlide): string {
  return pieces === 1 ? '' : ` ${piece}/${pieces}`;
}
