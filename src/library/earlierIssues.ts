import { changesSince } from '#edition/gate/revisions.ts';
import type { Document, EarlierIssue } from '#edition/document.ts';
import { RESERVED_SECTIONS, addressNameFault } from '#edition/gate/reservedNames.ts';
import { removeWhitespace } from '#edition/passage.ts';
import type { Markup } from '#edition/markup.ts';
import type { Problem } from '#edition/problem.ts';
import { normaliseSource } from '#edition/sourceText.ts';
import { sha256 } from './fingerprint.ts';
import type { DocumentFacts } from './schema.ts';
import type { YamlFile } from './yaml.ts';

type Issues = NonNullable<DocumentFacts['earlier']>;

/** Returns the earlier issues of a document, each with the changes that the next issue made. */
export function readIssues(
  document: Document,
  issues: Issues,
  read: (file: string) => string,
): EarlierIssue[] {
  return issues.map(({ gone = {}, ...issue }) => ({
    ...issue,
    gone,
    changes: changesSince(document, read(issue.file), document.source.markup),
  }));
}

/** Reports every withdrawn passage whose address cannot be one, or is that of a page of the site. */
export function checkGone(issues: Issues, { file, lineOf }: YamlFile): Problem[] {
  return issues.flatMap(({ gone = {} }, i) =>
    Object.keys(gone).flatMap((id) => {
      const [section = ''] = id.split('#');
      const fault = RESERVED_SECTIONS.includes(section)
        ? '网站自己的页面用了这个地址'
        : section.split('/').flatMap((name) => addressNameFault(name) ?? [])[0];
      if (!fault) return [];
      const message = `${id} 不能作地址：${fault}`;
      return [
        { file, line: lineOf(['earlier', i, 'gone', id]), message, mend: '照登记的编号改正' },
      ];
    }),
  );
}

/** Reports every earlier source that is missing or altered, and every withdrawn text that it does not contain. */
export function checkIssues(
  issues: Issues,
  files: readonly string[],
  read: (file: string) => string,
  { file: yaml, lineOf }: YamlFile,
  markup?: Markup,
): Problem[] {
  return issues.flatMap(({ file, sha256: recorded, gone = {} }, i): Problem[] => {
    const line = lineOf(['earlier', i, 'file']);
    if (!files.includes(file)) {
      const message = `缺少换下来的原文 ${file}`;
      return [{ file: yaml, line, message, mend: '换下来的原文要留着：从版本库恢复它' }];
    }
    const source = read(file);
    const actual = sha256(source);
    if (actual !== recorded) {
      const readings = { 登记: recorded, 现在: actual };
      const message = `换下来的原文 ${file} 与登记的 SHA-256 不符`;
      return [{ file: yaml, line, message, readings, mend: '恢复收到时的文件，或改正 sha256' }];
    }
    return Object.entries(gone)
      .filter(
        ([, text]) =>
          !removeWhitespace(normaliseSource(source, markup)).includes(removeWhitespace(text)),
      )
      .map(([id, text]) => ({
        file: yaml,
        line: lineOf(['earlier', i, 'gone', id]),
        message: `换下来的原文 ${file} 里没有 ${id} 的这些字`,
        readings: { 写作: text },
        mend: '照换下来的原文逐字写',
      }));
  });
}
