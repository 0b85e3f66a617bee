/** `npm run relate`: lists the shared words the editor has not decided about; `--least=6` lists only the longer ones. */
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { candidates, LEAST } from '#edition/parallels/candidates.ts';
import { passagesOf } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import { kindOf } from '#edition/parallels/parallels.ts';
import type { Reference } from '#edition/parallels/parallels.ts';
import { loadLibrary } from '#library/library.ts';
import { REFERENCES_FILE } from '#library/parallels.ts';

/** The undecided candidates under `root`, ready to be pasted. @throws EditionError when the content is at fault */
export function relate(root: string, least: number): string {
  const { documents, references } = loadLibrary(root);
  if (references.kinds.length === 0)
    return `${REFERENCES_FILE} 还没有 kinds，没有可比的段句；写法见 README`;
  const passages = documents
    .flatMap(passagesOf)
    .filter((passage) => kindOf(references.kinds, passage));
  const found = candidates(references, passages, least);
  if (found.length === 0) return `✓ 没有尚未处理的候选（相同 ${least} 个字以上）`;
  const locators = new Map(passages.map((passage: Passage) => [passage.id, passage.locator]));
  return [
    `# ${found.length} 对候选（相同 ${least} 个字以上）。有意义的贴到 ${REFERENCES_FILE} 的 references 下；`,
    '# 没有意义的在 rejected 下写一行 - { words: 那些字, why: 一词理由 }，以后不再列出。',
    ...found.map((candidate) => snippet(candidate, locators)),
  ].join('\n');
}

function snippet({ between, words }: Reference, locators: ReadonlyMap<string, string>): string {
  const names = between.map((id) => locators.get(id) ?? id).join(' ↔ ');
  const entry = stringify([{ between, words }], {
    collectionStyle: 'any',
    flowCollectionPadding: false,
  });
  return `  # ${names}\n${entry.trimEnd().replace(/^/gmu, '  ')}`;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { least: { type: 'string', default: String(LEAST) } } });
  const least = Number(values.least);
  try {
    if (!Number.isInteger(least) || least < LEAST)
      throw new EditionError([
        {
          file: '--least',
          message: `“${values.least}”不是 ${LEAST} 以上的整数`,
          mend: '写法如 npm run relate -- --least=6',
        },
      ]);
    console.log(relate(process.cwd(), least));
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
