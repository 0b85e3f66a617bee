/** `npm run relate`: lists shared words that the editor has not decided about; `--least=6` only those of 6 or more. */
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { parallelCandidates, MIN_SHARED_LETTERS } from '#edition/parallels/candidates.ts';
import { passagesOf } from '#edition/document.ts';
import { EditionError } from '#edition/problem.ts';
import { comparisonGroupOf } from '#edition/parallels/parallels.ts';
import type { Parallel } from '#edition/parallels/parallels.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { PARALLELS_FILE } from '#library/parallels.ts';
import { reportFailure } from './reportFailure.ts';

/** Lists the undecided candidates under `root` as YAML to paste. @throws EditionError when the content is at fault */
export function relate(root: string, least: number): string {
  const { documents, parallels } = loadLibrary(contentFolder(root));
  if (parallels.kinds.length === 0)
    return `${PARALLELS_FILE} 还没有 kinds，没有可比的句子；写法见 content/README.md`;
  const passages = documents
    .flatMap(passagesOf)
    .filter((passage) => comparisonGroupOf(parallels.kinds, passage));
  const found = parallelCandidates(parallels, passages, least);
  if (found.length === 0) return `✓ 没有尚未处理的候选（相同 ${least} 个字以上）`;
  const locators = new Map(passages.map(({ id, locator }) => [id, locator]));
  return [
    `# ${found.length} 对候选（相同 ${least} 个字以上）。有意义的贴到 ${PARALLELS_FILE} 的 references 下；`,
    '# 没有意义的在 rejected 下写一行 - { words: 那些字, why: 一词理由 }，以后不再列出。',
    ...found.map((candidate) => yamlSnippet(candidate, locators)),
  ].join('\n');
}

function yamlSnippet({ between, words }: Parallel, locators: ReadonlyMap<string, string>): string {
  const names = between.map((id) => {
    const locator = locators.get(id);
    if (locator === undefined) throw new Error(`${id}: not a passage`);
    return locator;
  });
  const entry = stringify([{ between, words }], {
    collectionStyle: 'any',
    flowCollectionPadding: false,
  });
  return `  # ${names.join(' ↔ ')}\n${entry.trimEnd().replace(/^/gmu, '  ')}`;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { least: { type: 'string', default: String(MIN_SHARED_LETTERS) } },
  });
  const least = Number(values.least);
  try {
    if (!Number.isInteger(least) || least < MIN_SHARED_LETTERS)
      throw new EditionError([
        {
          file: '--least',
          message: `“${values.least}”不是 ${MIN_SHARED_LETTERS} 以上的整数`,
          mend: '写法如 npm run relate -- --least=6',
        },
      ]);
    console.log(relate(process.cwd(), least));
  } catch (error) {
    reportFailure(error);
  }
}
