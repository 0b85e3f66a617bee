import { passagesOf } from '#edition/document.ts';
import { type ActKind, isUnreadable } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import type { ContentFiles } from './contentFiles.ts';
import type { Library } from './library.ts';
import { QUESTIONS_FILE, openQuestions } from './openQuestions.ts';
import { checkProse } from './prose.ts';

const NO_DOCUMENTS = '还没有文件。下一步：npm run import -- "收到的文件.docx"';

/** Checks the site's own prose too and returns the report on a loaded library. @throws EditionError */
export function proofReport(files: ContentFiles, { documents }: Library): string {
  const problems = checkProse(files, documents);
  if (problems.length > 0) throw new EditionError(problems);
  if (documents.length === 0) return NO_DOCUMENTS;
  return documents
    .map((document) => {
      const passages = passagesOf(document);
      const acts = passages
        .flatMap((p) => p.segments)
        .filter((segment) => segment.act && !isUnreadable(segment));
      const count = (kind: ActKind) => acts.filter(({ act }) => act === kind).length;
      const [joins, pages, corrections] = [count('join'), count('page'), count('correction')];
      const open = openQuestions(files, document.id).length;
      const questions =
        open > 0
          ? `\n  ？ 还有 ${open} 处请编辑确认：content/${document.id}/${QUESTIONS_FILE}`
          : '';
      return `✓ ${document.id}：${passages.length} 句与原文逐字一致；连接断页 ${joins} 处，${pages > 0 ? `页码 ${pages} 处，` : ''}更正 ${corrections} 处${questions}`;
    })
    .join('\n');
}
