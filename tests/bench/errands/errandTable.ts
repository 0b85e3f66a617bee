import { type Effort, modelledSeconds } from './effort.ts';

/** An errand's outcome: whether it was done, else the reason, and its cost. */
export interface Outcome extends Effort {
  errand: string;
  /** The reason why it could not be done; empty where it was. */
  reason: string;
}

/** Prints outcomes, beside earlier ones where there are any, with their sums and the reasons of what was not done. */
export function printOutcomes(after: readonly Outcome[], before?: readonly Outcome[]): void {
  const rows = after.map((outcome) => {
    const earlier = before?.filter(({ errand }) => errand === outcome.errand);
    return [outcome.errand, beside(figures([outcome]), earlier && figures(earlier))];
  });
  const total = beside(figures(after), before && figures(before));
  console.table(Object.fromEntries([...rows, ['total', total]]));
  for (const { errand, reason } of after) if (reason) console.log(`not done: ${errand}: ${reason}`);
}

function figures(outcomes: readonly Outcome[]) {
  const sum = (pick: (outcome: Outcome) => number) =>
    outcomes.reduce((all, each) => all + pick(each), 0);
  const done = outcomes.filter(({ reason }) => !reason).length;
  const [modelled, waited] = [sum(modelledSeconds), sum((outcome) => outcome.waited)];
  return {
    done: outcomes.length > 1 ? `${done} of ${outcomes.length}` : done ? '✓' : '✗',
    taps: sum(({ taps }) => taps),
    keys: sum(({ keys }) => keys),
    screens: sum(({ screens }) => screens).toFixed(1),
    'modelled s': modelled.toFixed(1),
    'pages s': waited.toFixed(1),
    'all s': (modelled + waited).toFixed(1),
  };
}

/** Returns figures, each as `before → after` where there are earlier ones. */
function beside(after: object, before?: object): object {
  if (!before) return after;
  const earlier = Object.values(before);
  return Object.fromEntries(
    Object.entries(after).map(([name, value], at) => [name, `${earlier[at]} → ${value}`]),
  );
}
