import type { Passage } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import { termUses } from '#edition/term.ts';
import type { Term } from '#edition/term.ts';
import type { ContentFiles } from './contentFiles.ts';
import { termsSchema } from './schema.ts';
import { readYaml } from './yaml.ts';
import type { ParsedYaml } from './yaml.ts';

/** Path of the editor's list of terms, relative to the root. */
const TERMS_FILE = 'content/terms.yaml';

/** Reads the listed terms; without the file there are none. @throws EditionError */
export function readTerms(files: ContentFiles): ParsedYaml<{ terms: Term[] }> {
  if (!files.has(TERMS_FILE)) return { data: { terms: [] }, lineOf: () => undefined };
  return readYaml(files.read(TERMS_FILE), TERMS_FILE, termsSchema);
}

/** Reports every listed term that no passage uses, or that is listed twice. */
export function checkTerms(
  { data: { terms }, lineOf }: ParsedYaml<{ terms: Term[] }>,
  passages: readonly Passage[],
): Problem[] {
  const location = (index: number) => ({ file: TERMS_FILE, line: lineOf(['terms', index]) });
  return terms.flatMap((term, index) => {
    const earlier = terms.slice(0, index);
    const problems: Problem[] = [];
    if (earlier.some(({ slug, words }) => slug === term.slug || words === term.words)) {
      problems.push({
        ...location(index),
        message: `关键词“${term.words}”（${term.slug}）列了两次`,
        mend: '删去重复的，或换一个 slug',
      });
    }
    if (termUses(term, passages).length === 0) {
      problems.push({
        ...location(index),
        message: `没有一句含有关键词“${term.words}”`,
        mend: '照正文改正，标点也要相同；或删去这一条',
      });
    }
    return problems;
  });
}
