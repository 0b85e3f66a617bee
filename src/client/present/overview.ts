/** The overview of a presentation: the list of slides, their times, and notices about passages. */
import { missingItemsIn } from '#packs/missing.ts';
import { clockTime, secondsPerSlide } from '#packs/readingTime.ts';
import type { ResolvedPack } from '#packs/pack.ts';
import { slideText } from '#packs/slides/slides.ts';
import type { Slide } from '#packs/slides/slides.ts';
import { LEFT_OUT } from '#words.ts';
import { missingNotices } from '../pack/missingNotice.ts';
import { QUIET, SUBHEAD } from '#styles/furniture.ts';
import { element, elementByClass } from '../platform/dom.ts';
import { slideName } from './slideView.ts';
import type { PresentationSession } from './session.ts';

/** Lists the slides as links, and the passages that are missing or have changed. */
export function drawOverview(
  page: HTMLElement,
  pack: ResolvedPack,
  session: PresentationSession,
): void {
  if (pack.title) elementByClass(page, 'talk-title').textContent = pack.title;
  const list = elementByClass(page, 'slides');
  list.append(...session.slides.map((slide, index) => slideEntry(slide, index + 1)));
  const notices = noticesOf(pack, session.slides);
  elementByClass(page, 'faults').hidden = notices.length === 0;
  elementByClass(page, 'faults').append(...notices);
}

/** Shows the number of slides and the time of each and of all at a rate. */
export function drawTimes(page: HTMLElement, session: PresentationSession, rate: number): void {
  const seconds = secondsPerSlide(session.slides, rate);
  const total = seconds.reduce((sum, each) => sum + each, 0);
  elementByClass(page, 'sum').textContent =
    `共 ${session.slides.length} 张，约 ${clockTime(total)}`;
  const times = page.querySelectorAll('.slides .time');
  seconds.forEach((each, index) => {
    times.item(index).textContent = clockTime(each);
  });
}

function slideEntry(slide: Slide, at: number): HTMLElement {
  const entry = element('li');
  const link = element('a', { href: `#${at}` }, [
    element('span', { class: slide.kind === 'title' ? SUBHEAD : QUIET }, [slideName(slide)]),
  ]);
  if (slide.kind === 'passage')
    link.append(element('span', { class: 'font-song' }, [slideText(slide)]));
  entry.append(link, element('span', { class: `time ${QUIET}` }));
  return entry;
}

function noticesOf(pack: ResolvedPack, slides: readonly Slide[]): HTMLElement[] {
  const changed = slides.flatMap((slide) =>
    slide.kind === 'passage' && slide.changed && slide.piece === 1
      ? [`${slide.excerpt.locator} 收进宣讲单以后，文字有过更正；这里放的是现在的文字。`]
      : [],
  );
  return [
    ...missingNotices(missingItemsIn(pack), LEFT_OUT),
    ...changed.map((notice) => element('li', {}, [notice])),
  ];
}
