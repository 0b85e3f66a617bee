/** The page around the slides: what there is, how long it takes, and the ways in and out. */
import { missingIn } from '#packs/missing.ts';
import { clockTime, secondsOf } from '#packs/readingTime.ts';
import type { ShownPack } from '#packs/pack.ts';
import { slideText } from '#packs/slides/slides.ts';
import type { Slide } from '#packs/slides/slides.ts';
import { absent } from '../pack/missingNotice.ts';
import { element, part } from '../platform/pageElement.ts';
import { nameOf } from './slideView.ts';
import type { Talk } from './session.ts';

/** Lists the slides, each a link to itself, and what of the pack could not be shown as it was. */
export function drawOverview(page: HTMLElement, pack: ShownPack, talk: Talk): void {
  if (pack.title) part(page, 'headline').textContent = pack.title;
  const list = part(page, 'slides');
  list.append(...talk.slides.map((slide, index) => entryOf(slide, index + 1)));
  const faults = faultsOf(pack, talk.slides);
  part(page, 'faults').hidden = faults.length === 0;
  part(page, 'faults').append(...faults);
}

/** Says how many slides there are and how long they take; the times of the list follow. */
export function drawTimes(page: HTMLElement, talk: Talk, rate: number): void {
  const seconds = secondsOf(talk.slides, rate);
  const total = seconds.reduce((sum, each) => sum + each, 0);
  part(page, 'sum').textContent = `共 ${talk.slides.length} 张，约 ${clockTime(total)}`;
  page.querySelectorAll('.slides .time').forEach((time, index) => {
    time.textContent = clockTime(seconds[index] ?? 0);
  });
}

function entryOf(slide: Slide, at: number): HTMLElement {
  const entry = element('li', slide.kind);
  const link = element('a');
  link.setAttribute('href', `#${at}`);
  link.append(element('span', 'name', nameOf(slide)));
  if (slide.kind === 'passage') link.append(element('span', 'font-song', slideText(slide)));
  entry.append(link, element('span', 'time'));
  return entry;
}

function faultsOf(pack: ShownPack, slides: readonly Slide[]): HTMLElement[] {
  const changed = slides.flatMap((slide) =>
    slide.kind === 'passage' && slide.changed && slide.piece === 1
      ? [`${slide.excerpt.locator} 收进备课单以后，文字有过更正；这里放的是现在的文字。`]
      : [],
  );
  return [
    ...absent(missingIn(pack), '没有放进来'),
    ...changed.map((fault) => element('li', '', fault)),
  ];
}
