/** Milliseconds without typing after which the text is saved. */
const TYPING_PAUSE = 300;

/** Saves after a delay: each new change restarts it. */
export class Autosave {
  private readonly save: () => void;
  private timer = 0;

  constructor(save: () => void) {
    this.save = save;
  }

  /** Schedules a save: as soon as the event has been handled, or when typing pauses. */
  schedule(isTyping: boolean): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.run(), isTyping ? TYPING_PAUSE : 0);
  }

  /** Saves at once if a save is scheduled. */
  flush(): void {
    if (!this.timer) return;
    window.clearTimeout(this.timer);
    this.run();
  }

  private run(): void {
    this.timer = 0;
    this.save();
  }
}
