import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Passage } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import { occurrencesOf } from '#edition/term.ts';
import type { Term } from '#edition/term.ts';
import { termsSchema } from './schema.ts';
import type { Yaml } from './yaml.ts';
import { readYaml } from './yaml.ts';

/** Where the editor lists the terms, relative to the root. */
export const TERMS_FILE = 'content/terms.yaml';

/** The terms as listed; none when there is no such file. @throws EditionError */
export function readTerms(root: string): Yaml<{ terms: Term[] }> {
  const path = join(root, TERMS_FILE);
  if (!existsSync(path)) return { data: { terms: [] }, lineOf: () => undefined };
  return readYaml(readFileSync(path, 'utf8'), TERMS_FILE, termsSchema);
}

/** Every listed term that no passage uses, or that is listed twice. */
export function checkTerms(
  { data: { terms }, lineOf }: Yaml<{ terms: Term[] }>,
  passages: readonly Passage[],
): Problem[] {
  const place = (index: number) => ({ file: TERMS_FILE, line: lineOf(['terms', index]) });
  return terms.flatMap((term, index) => {
    const earlier = terms.slice(0, index);
    const problems: Problem[] = [];
    if (earlier.some(({ slug, words }) => slug === term.slug || words === term.words)) {
      problems.push({
        ...place(index),
        message: `用语“${term.words}”（${term.slug}）列了两次`,
        mend: '删去重复的，或换一个 slug',
      });
    }
    if (occurrencesOf(term, passages).length === 0) {
      problems.push({
        ...place(index),
        message: `没有段句含有用语“${term.words}”`,
        mend: '照正文改正，标点也要相同；或删去这一条',
      });
    }
    return problems;
  });
}
