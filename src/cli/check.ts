/** `npm run check`: runs the fidelity gate alone, in well under a second. */
import { passagesOf } from '#edition/document.ts';
import type { ActKind } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { QUESTIONS_FILE, countOpenQuestions } from '#importer/questionsFile.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { loadLibrary } from '#library/library.ts';
import type { Library } from '#library/library.ts';
import { checkProse } from '#library/prose.ts';

/** Checks the content under `root` and returns a report, one line per document. @throws EditionError */
export function check(root: string): string {
  const files = contentFolder(root);
  return proofReport(files, loadLibrary(files));
}

/** Checks the site's own prose too and returns the report on a loaded library. @throws EditionError */
export function proofReport(files: ContentFiles, { documents }: Library): string {
  const problems = checkProse(files, documents);
  if (problems.length > 0) throw new EditionError(problems);
  return documents
    .map((document) => {
      const passages = passagesOf(document);
      const acts = passages.flatMap((p) => p.segments).filter((segment) => segment.act);
      const count = (kind: ActKind) => acts.filter(({ act }) => act === kind).length;
      const [joins, pages, corrections] = [count('join'), count('page'), count('correction')];
      const open = countOpenQuestions(files, document.id);
      const questions =
        open > 0
          ? `\n  ？ 还有 ${open} 处请编辑确认：content/${document.id}/${QUESTIONS_FILE}`
          : '';
      return `✓ ${document.id}：${passages.length} 个段句与原文逐字一致；连接断页 ${joins} 处，${pages > 0 ? `页码 ${pages} 处，` : ''}更正 ${corrections} 处${questions}`;
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
