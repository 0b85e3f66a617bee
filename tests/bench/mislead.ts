/**
 * Counts where search and the quotation check mislead: wrong answers, and none where there is one.
 * `LAWS=<folder> npm run bench -- mislead [queries] [references] [quotations]`
 */
import type { KindCount } from './mislead/kindCount.ts';
import { queryKinds } from './mislead/queries.ts';
import { quotationKinds } from './mislead/quotations.ts';
import { referenceKinds } from './mislead/references.ts';

const PARTS: Record<string, () => Promise<KindCount[]>> = {
  queries: queryKinds,
  references: referenceKinds,
  quotations: quotationKinds,
};

/** Prints one table for each part, and the examples of what is wrong. */
export async function bench(): Promise<void> {
  const asked = process.argv.slice(3);
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
    const count = PARTS[part];
    if (!count)
      throw new Error(`no such part: ${part}; there are ${Object.keys(PARTS).join(', ')}`);
    print(part, await count());
  }
}

function print(part: string, kinds: readonly KindCount[]): void {
  const sum = (pick: (kind: KindCount) => number) => kinds.reduce((all, one) => all + pick(one), 0);
  const total = {
    kind: 'all',
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong),
    silent: sum(({ silent }) => silent),
    examples: [],
  };
  console.log(`\n## ${part}\n\n| kind | asked | right | wrong | silent |\n|---|---|---|---|---|`);
  for (const { kind, right, wrong, silent } of [...kinds, total])
    console.log(`| ${kind} | ${right + wrong + silent} | ${right} | ${wrong} | ${silent} |`);
  for (const { kind, examples } of kinds)
    for (const example of examples) console.log(`- ${kind}: ${example}`);
}
