/** The view for the presenter: this slide, the next one, the notes, and the time taken beside the time planned. */
import type { Slide } from '#packs/slides/slides.ts';
import { QUIET } from '#styles/furniture.ts';
import { element, elementByClass } from '../platform/dom.ts';
import { slideElement } from './slideView.ts';
import { fitText } from './fitText.ts';
import { writeSlideHash } from './slideHash.ts';
import type { PresentationSession } from './session.ts';
import { StopwatchPanel } from './stopwatchPanel.ts';

/** Starts the presenter view of a session. */
export function startPresenterView(view: HTMLElement, session: PresentationSession): void {
  const draw = () => {
    writeSlideHash(session.position.at);
    drawPresenterView(view, session);
  };
  // Long notes scroll, and the keyboard scrolls only what can be focused.
  elementByClass(view, 'cues').tabIndex = 0;
  const stopwatch = new StopwatchPanel(view, session);
  let { at } = session.position;
  session.subscribe((position) => {
    // A new window is told the present slide; only another slide starts the stopwatch.
    if (position.at !== at) stopwatch.startOnce();
    at = position.at;
    draw();
  });
  addEventListener('resize', () => fitAll(view));
  draw();
}

function drawPresenterView(view: HTMLElement, session: PresentationSession): void {
  const { slide, nextSlide, slides, names, position } = session;
  fillWith(elementByClass(view, 'now'), [slideElement(slide, 'h3', names)]);
  fillWith(elementByClass(view, 'then'), [
    nextSlide ? slideElement(nextSlide, 'h3', names) : element('p', { class: QUIET }, ['放完了']),
  ]);
  fillWith(elementByClass(view, 'cues'), notesOf(slide));
  const black = position.black ? ' 黑屏' : '';
  elementByClass(view, 'count').textContent = `${position.at}/${slides.length}${black}`;
  fitAll(view);
}

function fillWith(holder: HTMLElement, children: readonly HTMLElement[]): void {
  holder.textContent = '';
  holder.append(...children);
}

function notesOf({ notes }: Slide): HTMLElement[] {
  if (notes.length === 0) return [element('p', { class: QUIET }, ['这一张没有备注。'])];
  return notes.map((note) => element('p', { class: 'mb-3 text-lg whitespace-pre-wrap' }, [note]));
}

function fitAll(view: HTMLElement): void {
  for (const words of view.querySelectorAll<HTMLElement>('.words')) fitText(words);
}
