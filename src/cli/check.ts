/** `npm run check`: the fidelity gate alone, in well under a second. */
import { passagesOf } from '#edition/document.ts';
import type { ActKind } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import { QUESTIONS_FILE, openQuestions } from '#importer/questionsFile.ts';
import { loadLibrary } from '#library/library.ts';
import type { Library } from '#library/library.ts';
import { checkProse } from '#library/prose.ts';

/** Checks the content under `root` and returns the lines that say what was proven. @throws EditionError */
export function check(root: string): string {
  return reportOn(root, loadLibrary(root));
}

/** What was proven of a library, a line for each document, once its site's own prose is checked too. @throws EditionError */
export function reportOn(root: string, { documents }: Library): string {
  const problems = checkProse(root, documents);
  if (problems.length > 0) throw new EditionError(problems);
  return documents
    .map((document) => {
      const passages = passagesOf(document);
      const acts = passages.flatMap((p) => p.segments).filter((segment) => segment.act);
      const count = (kind: ActKind) => acts.filter(({ act }) => act === kind).length;
      const [joins, pages, corrections] = [count('join'), count('page'), count('correction')];
      const open = openQuestions(root, document.id);
      const asked =
        open > 0
          ? `\n  ？ 还有 ${open} 处请编辑确认：content/${document.id}/${QUESTIONS_FILE}`
          : '';
      return `✓ ${document.id}：${passages.length} 个段句与原文逐字一致；连接断页 ${joins} 处，${pages > 0 ? `页码 ${pages} 处，` : ''}更正 ${corrections} 处${asked}`;
    })
    .join('\n');
}

if (import.meta.main) {
  try {
    console.log(check(process.cwd()));
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
