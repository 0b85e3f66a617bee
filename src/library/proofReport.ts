import { passagesOf } from '#edition/document.ts';
import { type EditorialAct, editorialActsIn } from '#edition/editorialActs.ts';
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
      const acts = editorialActsIn(document);
      const count = (kind: EditorialAct['kind']) => acts.filter((act) => act.kind === kind).length;
      const counts = [
        `连接断页 ${count('join')} 处`,
        ...some(count('line'), '连接标题的换行'),
        ...some(count('page'), '页码'),
        `更正 ${count('correction')} 处`,
        ...some(count('unreadable'), '读不出的字'),
      ];
      const open = openQuestions(files, document.id).length;
      const questions =
        open > 0
          ? `\n  ？ 还有 ${open} 处请编辑确认：content/${document.id}/${QUESTIONS_FILE}`
          : '';
      return `✓ ${document.id}：${passages.length} 句与原文逐字一致；${counts.join('，')}${questions}`;
    })
    .join('\n');
}

function some(count: number, what: string): string[] {
  return count > 0 ? [`${what} ${count} 处`] : [];
}
