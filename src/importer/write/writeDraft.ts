import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from '#edition/document.ts';
import { EditionError } from '#edition/problem.ts';
import { loadDocument } from '#library/loadDocument.ts';
import { checkDocument } from '#library/library.ts';
import type { Draft } from '../draft.ts';
import { writeQuestions } from '../questionsFile.ts';
import { refusal } from '../refusal.ts';

/**
 * Writes a draft as `<content>/<id>/`, all of it or nothing: it is written aside, proven faithful to its source, then renamed.
 * @throws EditionError when it cannot be written or does not pass the gate
 */
export function storeDraft(draft: Draft, content: string, id: string): void {
  const target = join(content, id);
  if (existsSync(target)) throw refusal(target, '这个文件夹已经有了', '用 --id 换一个地址');
  const aside = makeAside(content);
  try {
    const folder = join(aside, id);
    writeFiles(folder, { ...draft.files, ...writeQuestions(draft.questions) });
    prove(folder, aside);
    renameSync(folder, target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** A new issue, proven aside, and what is put in place of what. */
export interface ProvenIssue {
  document: Document;
  /** Puts it in its place, with the files beside the documents that go with it. */
  put(beside: Record<string, string>): void;
}

/** The files of a new issue, with null those that are no more, and what its first reading shows to be amiss. */
export interface IssueFiles {
  files: Record<string, string | null>;
  mend(document: Document): Record<string, string>;
}

/**
 * Writes a new issue into a copy of a document's folder and hands it to `use` once it is proven; whatever is not put
 * in its place by then is thrown away.
 * @throws EditionError when it does not pass the gate
 */
export function withReissue<T>(
  { files, mend }: IssueFiles,
  content: string,
  id: string,
  use: (issue: ProvenIssue) => T,
): T {
  const target = join(content, id);
  const aside = makeAside(content);
  try {
    const folder = join(aside, id);
    cpSync(target, folder, { recursive: true });
    writeFiles(folder, files);
    writeFiles(folder, mend(loadDocument(folder, aside).document));
    const document = prove(folder, aside);
    const put = (beside: Record<string, string>) => {
      const pairs = Object.entries(beside).map(([name, text]) => {
        writeFileSync(join(aside, name), text);
        return [join(aside, name), join(content, name)] as const;
      });
      exchange([[folder, target], ...pairs], aside);
    };
    return use({ document, put });
  } finally {
    // Where the document could not be put back, the only copy is in here.
    if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
  }
}

/** Puts each new thing in the place of an old one; when one cannot be, all old ones are put back. */
function exchange(pairs: readonly (readonly [string, string])[], aside: string): void {
  const done: [string, string | null][] = [];
  try {
    for (const [i, [from, to]] of pairs.entries()) {
      const before = join(aside, `before-${i}`);
      const had = existsSync(to);
      if (had) renameSync(to, before);
      done.push([to, had ? before : null]);
      renameSync(from, to);
    }
  } catch (error) {
    for (const [to, before] of done.reverse()) {
      rmSync(to, { recursive: true, force: true });
      if (before) renameSync(before, to);
    }
    const { code = '' } = error as NodeJS.ErrnoException;
    const mend = '关掉打开着这些文件的程序，再导入一次；原来的文件都在';
    throw refusal(dirname(pairs[0]?.[1] ?? ''), `不能换上新稿（${code}）`, mend);
  }
}

/** A folder beside the documents, on the same disk, whose name makes it none of them. */
function makeAside(content: string): string {
  try {
    mkdirSync(content, { recursive: true });
    return mkdtempSync(join(content, '.import-'));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw refusal(content, `不能写入这个文件夹（${code}）`, '检查文件夹的写入权限和磁盘空间');
  }
}

function writeFiles(folder: string, files: Record<string, string | null>): void {
  for (const [file, text] of Object.entries(files)) {
    if (text === null) {
      rmSync(join(folder, file), { force: true });
      continue;
    }
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** A document that passes the gate. @throws EditionError with everything that the gate finds */
function prove(folder: string, base: string): Document {
  const loaded = loadDocument(folder, base);
  const problems = checkDocument(loaded);
  if (problems.length > 0) throw new EditionError(problems);
  return loaded.document;
}
