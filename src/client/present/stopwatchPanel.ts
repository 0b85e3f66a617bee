/** The stopwatch of the presenter view, beside the time planned. */
import { clockTime, secondsPerSlide } from '#packs/readingTime.ts';
import { elementByClass } from '../platform/dom.ts';
import { currentRate, startRateField } from '../pack/readingRate.ts';
import type { PresentationSession } from './session.ts';
import { STOPPED, elapsedSeconds, readStopwatch, toggleStopwatch } from './stopwatch.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Milliseconds between two updates of the time shown. */
const INTERVAL = 500;

/** Shows and controls a stopwatch that survives a reload of its window. */
export class StopwatchPanel {
  private readonly view: HTMLElement;
  private readonly session: PresentationSession;
  private stopwatch = readStopwatch(history.state);
  private seconds: number[];

  constructor(view: HTMLElement, session: PresentationSession) {
    this.view = view;
    this.session = session;
    this.seconds = secondsPerSlide(session.slides, currentRate());
    elementByClass(view, 'stopwatch').addEventListener('click', () => this.toggle());
    elementByClass(view, 'reset').addEventListener('click', () => this.set(STOPPED));
    startRateField(elementByClass(view, 'rate'), (rate) => {
      this.seconds = secondsPerSlide(session.slides, rate);
      this.draw();
    });
    setInterval(() => this.draw(), INTERVAL);
    this.draw();
  }

  /** Starts the stopwatch if it has not been used. */
  startOnce(): void {
    if (this.stopwatch === STOPPED) this.toggle();
    else this.draw();
  }

  private toggle(): void {
    this.set(toggleStopwatch(this.stopwatch, Date.now()));
  }

  private set(stopwatch: Stopwatch): void {
    this.stopwatch = stopwatch;
    saveStopwatch(stopwatch);
    this.draw();
  }

  private draw(): void {
    const { view, stopwatch, seconds } = this;
    const planned = this.plannedSeconds(this.session.position.at);
    const total = this.plannedSeconds(seconds.length);
    elementByClass(view, 'elapsed').textContent = clockTime(elapsedSeconds(stopwatch, Date.now()));
    elementByClass(view, 'planned').textContent = `${clockTime(planned)} / ${clockTime(total)}`;
    elementByClass(view, 'stopwatch').textContent =
      stopwatch.since !== null ? '暂停' : stopwatch.spent > 0 ? '继续' : '开始计时';
  }

  private plannedSeconds(slides: number): number {
    return this.seconds.slice(0, slides).reduce((sum, each) => sum + each, 0);
  }
}

function saveStopwatch(stopwatch: Stopwatch): void {
  try {
    history.replaceState(stopwatch, '');
  } catch {
    // Without it, a reload of the window starts from zero.
  }
}
