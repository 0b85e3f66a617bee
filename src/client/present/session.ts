import type { Slide } from '#packs/slides/slides.ts';

/** The position of a presentation: the slide, from 1, and whether the screen is black. */
export interface SlidePosition {
  at: number;
  black: boolean;
}

/** Handles a new position; `isOwn` when it was set in this window. */
type PositionListener = (position: SlidePosition, isOwn: boolean) => void;

/** A presentation in progress: its slides, its position, and the listeners to changes of it. */
export class PresentationSession {
  readonly slides: readonly Slide[];
  /** The names that no line of a slide ends within. */
  readonly names: readonly string[];
  position: SlidePosition = { at: 1, black: false };
  private readonly listeners: PositionListener[] = [];

  constructor(slides: readonly Slide[], names: readonly string[] = []) {
    this.slides = slides;
    this.names = names;
  }

  /** The slide at the position. @throws Error when the presentation has no slides */
  get slide(): Slide {
    const slide = this.slides[this.position.at - 1];
    if (!slide) throw new Error(`no slide ${this.position.at}`);
    return slide;
  }

  /** The slide after the position; undefined at the end. */
  get nextSlide(): Slide | undefined {
    return this.slides[this.position.at];
  }

  /** Goes to a slide, the first or last for a number out of range, and ends a black screen. */
  goTo(to: number): void {
    const at = Math.min(Math.max(1, to), this.slides.length);
    this.moveTo({ at, black: false });
  }

  /** Makes the screen black, or ends that. */
  toggleBlack(): void {
    this.moveTo({ ...this.position, black: !this.position.black });
  }

  /** Sets the position and calls the listeners; `isOwn` when it was set in this window. */
  moveTo(position: SlidePosition, isOwn = true): void {
    this.position = position;
    for (const listener of this.listeners) listener(position, isOwn);
  }

  /** Calls a listener after each change of position. */
  subscribe(listener: PositionListener): void {
    this.listeners.push(listener);
  }
}
