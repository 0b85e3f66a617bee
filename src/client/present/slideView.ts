import { OWN } from '#edition/layer.ts';
import { modeOf } from '#packs/excerpt.ts';
import type { PassageSlide, Slide } from '#packs/slides/slides.ts';
import { element, holding } from '../platform/pageElement.ts';

/** A slide as an article: whose words and where from above, the words, the document below. */
export function faceOf(slide: Slide, heading: 'h2' | 'h3'): HTMLElement {
  const face = element('article', `face ${slide.kind}`);
  if (slide.kind === 'title')
    face.append(holding('div', 'words', [element(heading, '', slide.text)]));
  else face.append(...passageParts(slide, heading));
  return face;
}

/** What a slide is called in a list and aloud. */
export function nameOf(slide: Slide): string {
  if (slide.kind === 'title') return slide.text;
  const { locator, layer } = slide.excerpt;
  return `${locator}${pieceOf(slide)}，${layer}`;
}

function passageParts(slide: PassageSlide, heading: string): HTMLElement[] {
  const { excerpt, runs } = slide;
  const top = element(heading, 'whence', `${excerpt.locator}${pieceOf(slide)}`);
  // A space keeps the two apart when they are read aloud.
  top.append(' ', element('span', 'layer', excerpt.layer));
  const text = element('p', `run ${modeOf(excerpt)}`);
  for (const run of runs) {
    text.append(run.layer === OWN ? run.text : element('span', 'said', run.text));
  }
  return [top, holding('div', 'words', [text]), element('p', 'source', excerpt.source)];
}

function pieceOf({ piece, pieces }: PassageSlide): string {
  return pieces === 1 ? '' : ` ${piece}/${pieces}`;
}
