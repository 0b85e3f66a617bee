import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Milliseconds without news after which a page is at rest, on a busy machine too, and how often that is looked for. */
const REST = 500;
const TICK = 10;
/** Milliseconds after which a person gives up looking. */
const PATIENCE = 3000;

/** Measures the seconds that a page lets a person wait. */
export class PageClock {
  /** The seconds waited so far. */
  seconds = 0;
  #open = 0;
  #news: number[] = [];

  constructor(page: Page) {
    page.on('request', () => this.#hear(1));
    page.on('requestfinished', () => this.#hear(-1));
    page.on('requestfailed', () => this.#hear(-1));
    page.on('load', () => this.#hear(0));
  }

  /** Does something and waits until the page is at rest; the time from the first request to the last news counts. */
  async untilRest(act: () => Promise<unknown>): Promise<void> {
    this.#news = [];
    await act();
    const done = performance.now();
    const last = () => this.#news.at(-1) ?? done;
    while (this.#open > 0 || performance.now() - Math.max(done, last()) < REST) await sleep(TICK);
    this.seconds += (last() - (this.#news[0] ?? last())) / 1000;
  }

  /** Looks until there is what is sought, and tells whether it came; the time counts if it was not there at once. */
  async untilSeen(look: () => Promise<boolean>): Promise<boolean> {
    // A page that is left for another answers with an error.
    const isThere = () => look().catch(() => false);
    if (await isThere()) return true;
    const start = performance.now();
    const passed = () => performance.now() - start;
    let came = false;
    while (!came && passed() < PATIENCE) {
      await sleep(TICK);
      came = await isThere();
    }
    if (came) this.seconds += passed() / 1000;
    return came;
  }

  #hear(files: number): void {
    this.#open = Math.max(0, this.#open + files);
    this.#news.push(performance.now());
  }
}
