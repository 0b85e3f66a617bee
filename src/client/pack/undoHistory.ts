import type { Pack } from '#packs/pack.ts';

const MAX_STEPS = 50;

/** The pack as it was before a change, and that change in words. */
export interface UndoStep {
  pack: Pack;
  change: string;
}

/** The latest changes of a pack, which can be undone one by one. */
export class UndoHistory {
  private readonly steps: UndoStep[] = [];

  /** Whether there is no change to undo. */
  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  /** Records the pack before a change; the oldest step beyond the limit is dropped. */
  record(step: UndoStep): void {
    this.steps.push(step);
    if (this.steps.length > MAX_STEPS) this.steps.shift();
  }

  /** Removes the latest step and returns it. */
  pop(): UndoStep | undefined {
    return this.steps.pop();
  }
}
