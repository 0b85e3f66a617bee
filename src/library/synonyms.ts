import { readingText } from '#edition/passage.ts';
import type { Passage } from '#edition/passage.ts';
import type { Synonym } from '#edition/term.ts';
import type { Problem } from '#edition/problem.ts';
import type { ContentFiles } from './contentFiles.ts';
import { synonymsSchema } from './schema.ts';
import { locateProblems, readYaml } from './yaml.ts';
import type { ParsedYaml, YamlProblem } from './yaml.ts';

/** Path of the editor's words of everyday speech, relative to the root. */
const SYNONYMS_FILE = 'content/synonyms.yaml';

/** Reads the editor's synonyms; without the file there are none. @throws EditionError */
export function readSynonyms(files: ContentFiles): ParsedYaml<{ synonyms: Synonym[] }> {
  if (!files.has(SYNONYMS_FILE)) return { data: { synonyms: [] }, lineOf: () => undefined };
  return readYaml(files.read(SYNONYMS_FILE), SYNONYMS_FILE, synonymsSchema);
}

/** Reports words that search would never meet, that are listed twice, and words to look for that no passage has. */
export function checkSynonyms(
  { data: { synonyms }, lineOf }: ParsedYaml<{ synonyms: Synonym[] }>,
  passages: readonly Passage[],
): Problem[] {
  const texts = passages.map(({ segments }) => readingText(segments));
  const listed = new Set<string>();
  const problems = synonyms.flatMap((synonym, index) => [
    ...synonym.words.flatMap((word, at) =>
      faultsOfWord(word, ['synonyms', index, 'words', at], listed),
    ),
    ...synonym.also.flatMap((words, at) =>
      faultsOfTarget(words, synonym, ['synonyms', index, 'also', at], texts),
    ),
  ]);
  return locateProblems(problems, { file: SYNONYMS_FILE, lineOf });
}

function faultsOfWord(word: string, path: YamlProblem['path'], listed: Set<string>): YamlProblem[] {
  const key = lettersOf(word);
  if (key === '') {
    const message = `“${word}”里没有字，查找不会遇到它`;
    return [{ path, message, mend: '写读者会输入的说法；或删去它' }];
  }
  if (listed.has(key)) {
    const message = `“${word}”列了两次（宽窄、大小写和标点不算）`;
    return [{ path, message, mend: '删去一个；一个说法要也查几个词，都写在它的 also 里' }];
  }
  listed.add(key);
  return [];
}

function faultsOfTarget(
  words: string,
  { words: own, also }: Synonym,
  path: YamlProblem['path'],
  texts: readonly string[],
): YamlProblem[] {
  const problems: YamlProblem[] = [];
  if (!texts.some((text) => text.includes(words))) {
    const message = `没有一句含有“${words}”`;
    problems.push({ path, message, mend: '照正文改正，标点也要相同；或删去它' });
  }
  if (own.some((word) => lettersOf(word) === lettersOf(words))) {
    const message = `“${words}”就是这一条的说法，不必也查`;
    problems.push({ path, message, mend: '从 words 或 also 里删去它' });
  }
  if (also.indexOf(words) !== path[path.length - 1]) {
    problems.push({ path, message: `“${words}”在这一条里列了两次`, mend: '删去一个' });
  }
  return problems;
}

/** Returns the letters and digits by which search compares words. */
function lettersOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
