import { breakOffsets, splitAtOffsets } from '#edition/layout/lineBreaks.ts';
import { modeOf } from '#packs/excerpt.ts';
import type { PassageSlide, Slide } from '#packs/slides/slides.ts';
import { layerWords } from '../pack/layerWords.ts';
import { element } from '../platform/dom.ts';

/** Creates the article of a slide: locator and layer above, the text, the document below. */
export function slideElement(slide: Slide, heading: 'h2' | 'h3'): HTMLElement {
  const article = element('article', { class: `face ${slide.kind}` });
  if (slide.kind === 'title')
    article.append(
      element('div', { class: 'words' }, [element(heading, {}, titleWords(slide.text))]),
    );
  else article.append(...passageParts(slide, heading));
  return article;
}

/** Returns the words of a title with a place for a line to end between two of them. */
function titleWords(title: string): (Node | string)[] {
  return splitAtOffsets(title, 0, breakOffsets(title, [])).flatMap(({ from, text }) =>
    from === 0 ? [text] : [element('wbr'), text],
  );
}

/** Returns the name of a slide in lists and announcements. */
export function slideName(slide: Slide): string {
  if (slide.kind === 'title') return slide.text;
  const { locator, layer } = slide.excerpt;
  return `${locator}${pieceNumber(slide)}，${layer}`;
}

function passageParts(slide: PassageSlide, heading: 'h2' | 'h3'): HTMLElement[] {
  const { excerpt, runs } = slide;
  const top = element(heading, { class: 'whence' }, [`${excerpt.locator}${pieceNumber(slide)}`]);
  // The space separates the two when they are read aloud.
  top.append(' ', element('span', { class: 'layer' }, [excerpt.layer]));
  const text = element('blockquote', { class: `run ${modeOf(excerpt)}` }, layerWords(runs));
  return [
    top,
    element('div', { class: 'words' }, [text]),
    element('p', { class: 'source' }, [excerpt.source]),
  ];
}

function pieceNumber({ piece, pieces }: PassageSlide): string {
  return pieces === 1 ? '' : ` ${piece}/${pieces}`;
}
