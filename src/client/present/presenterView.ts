/** The speaker's desk: this slide, the next one, notes, and the time taken beside the time planned. */
import { clockTime, secondsOf } from '#packs/readingTime.ts';
import type { Slide } from '#packs/slides/slides.ts';
import { STOPPED, readClock, secondsOn, toggle } from './stopwatch.ts';
import type { Clock } from './stopwatch.ts';
import { element, part } from '../platform/pageElement.ts';
import { recallRate, startPace } from '../pack/readingRate.ts';
import { faceOf } from './slideView.ts';
import { fitType } from './fitText.ts';
import { showPlace } from './slideHash.ts';
import type { Talk } from './session.ts';

/** Sets the desk up for a talk. */
export function startDesk(desk: HTMLElement, talk: Talk): void {
  const draw = () => {
    showPlace(talk.place.at);
    drawDesk(desk, talk);
  };
  // Long notes scroll, and what scrolls must be reached by keyboard.
  part(desk, 'cues').tabIndex = 0;
  const clock = startClock(desk, talk);
  let { at } = talk.place;
  talk.watch((place) => {
    // A window that has come is told where the talk is: that is no beginning.
    if (place.at !== at) clock.begin();
    at = place.at;
    draw();
  });
  addEventListener('resize', () => fitAll(desk));
  draw();
}

function drawDesk(desk: HTMLElement, { slides, place }: Talk): void {
  const [now, then] = [slides[place.at - 1], slides[place.at]];
  put(part(desk, 'now'), now, '');
  put(part(desk, 'then'), then, '放完了');
  const notes = part(desk, 'cues');
  notes.textContent = '';
  for (const note of now?.notes ?? []) notes.append(element('p', 'cue', note));
  if (!now?.notes.length) notes.append(element('p', 'aside', '这一张没有备注。'));
  part(desk, 'count').textContent = `${place.at}/${slides.length}${place.black ? ' 黑屏' : ''}`;
  fitAll(desk);
}

function put(holder: HTMLElement, slide: Slide | undefined, otherwise: string): void {
  holder.textContent = '';
  holder.append(slide ? faceOf(slide, 'h3') : element('p', 'aside', otherwise));
}

function fitAll(desk: HTMLElement): void {
  for (const words of desk.querySelectorAll<HTMLElement>('.words')) fitType(words);
}

/** The clock starts with the first change of slide and survives a reload of the window. */
function startClock(desk: HTMLElement, talk: Talk): { begin: () => void } {
  let clock = readClock(history.state);
  let seconds = secondsOf(talk.slides, recallRate());
  const planned = (slides: number) => seconds.slice(0, slides).reduce((sum, each) => sum + each, 0);
  const draw = () => {
    part(desk, 'elapsed').textContent = clockTime(secondsOn(clock, Date.now()));
    part(desk, 'planned').textContent =
      `${clockTime(planned(talk.place.at))} / ${clockTime(planned(seconds.length))}`;
    part(desk, 'stopwatch').textContent =
      clock.since !== null ? '暂停' : clock.spent > 0 ? '继续' : '开始计时';
  };
  const set = (next: Clock) => {
    clock = next;
    keep(clock);
    draw();
  };
  part(desk, 'stopwatch').addEventListener('click', () => set(toggle(clock, Date.now())));
  part(desk, 'reset').addEventListener('click', () => set(STOPPED));
  startPace(part(desk, 'rate'), (rate) => {
    seconds = secondsOf(talk.slides, rate);
    draw();
  });
  setInterval(draw, 500);
  draw();
  return {
    begin: () => {
      if (clock === STOPPED) set(toggle(clock, Date.now()));
      else draw();
    },
  };
}

function keep(clock: Clock): void {
  try {
    history.replaceState(clock, '');
  } catch {
    // Then a reload of the window starts from nothing.
  }
}
