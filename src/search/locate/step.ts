/** The steps of a reference from a document to a place in it: names, and numbers with their units. */

/** Matches the units of the divisions above articles, which a reference to an article may leave out. */
export const DIVISION = /^(?:编|分编|章|节)$/u;

/** One step of a reference: a name, or a number of a unit. */
export interface Step {
  /** The name; empty for a number. */
  name: string;
  /** The unit as written, empty for none; 段句 is 句. */
  unit: string;
  n: number;
  /** The number after 之 (第一百二十条之一); 0 for none. */
  branch: number;
  /** The last of a range of numbers that begins with this one. */
  to?: Pick<Step, 'n' | 'branch'>;
  /** Whether the number stands in brackets. */
  bracketed?: boolean;
  /** The units that a number printed without one may be called by. */
  also?: readonly string[];
  /** Whether the step is not printed: the only clause (款) of an article. */
  implied?: boolean;
}

/** Returns the step that is a name. */
export function nameStep(name: string): Step {
  return { name, unit: '', n: 0, branch: 0 };
}

/** Returns the step that is a number of a unit. */
export function numberStep(unit: string, n: number, branch = 0): Step {
  return { name: '', unit, n, branch };
}

/** Tells whether a step as typed, or a range of them, is or holds a step of a place. */
export function isSameStep(typed: Step, step: Step): boolean {
  const { unit, name, to } = typed;
  if (name !== step.name) return false;
  if (to ? compare(typed, step) > 0 || compare(step, to) > 0 : compare(typed, step) !== 0)
    return false;
  return unit === step.unit || (step.also?.includes(unit) ?? false);
}

/** Compares two numbers of a unit: 第十条之一 comes between 第十条 and 第十一条. */
export function compare(a: Pick<Step, 'n' | 'branch'>, b: Pick<Step, 'n' | 'branch'>): number {
  return a.n - b.n || a.branch - b.branch;
}

/** Returns a text that is the same for steps of the same name or number, the unit aside. */
export function stepKey({ name, n, branch }: Step): string {
  return name === '' ? `${n}.${branch}` : `#${name}`;
}

/** Returns a text that is the same for the same steps. */
export function keyOfSteps(steps: readonly Step[]): string {
  return steps
    .map(({ name, unit, n, branch }) => name || `${n}${branch > 0 ? `.${branch}` : ''}${unit}`)
    .join('/');
}
