import type { Slide } from '#packs/slides/slides.ts';

/** Where a talk is: the slide, from 1, and whether the screen is black. */
export interface Place {
  at: number;
  black: boolean;
}

/** A talk being given: its slides, where it is, and who wants to know when that changes. */
export class Talk {
  readonly slides: readonly Slide[];
  place: Place = { at: 1, black: false };
  private readonly watchers: ((place: Place, own: boolean) => void)[] = [];

  constructor(slides: readonly Slide[]) {
    this.slides = slides;
  }

  /** Goes to a slide, the first or last for a number beyond them; a black screen lights up. */
  go(to: number): void {
    const at = Math.min(Math.max(1, to), this.slides.length);
    this.change({ at, black: false });
  }

  /** Makes the screen black, or lights it. */
  darken(): void {
    this.change({ ...this.place, black: !this.place.black });
  }

  /** Takes a place; `own` when it was decided in this window. */
  change(place: Place, own = true): void {
    this.place = place;
    for (const watcher of this.watchers) watcher(place, own);
  }

  /** Calls back after each change. */
  watch(watcher: (place: Place, own: boolean) => void): void {
    this.watchers.push(watcher);
  }
}
