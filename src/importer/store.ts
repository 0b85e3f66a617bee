import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { EditionError } from '#edition/problem.ts';
import { loadDocument } from '#library/document.ts';
import { checkDocument } from '#library/library.ts';
import type { Draft } from './draft.ts';
import { writeQuestions } from './questions.ts';
import { refusal } from './refusal.ts';

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

/**
 * Writes files of a new issue into a copy of a document's folder and puts it in its place once it is proven.
 * @param sums the checksum of the source before and now, for document.yaml
 */
export function storeReissue(
  files: Record<string, string>,
  content: string,
  id: string,
  [before, now]: [string, string],
): void {
  const target = join(content, id);
  const aside = makeAside(content);
  try {
    const folder = join(aside, id);
    cpSync(target, folder, { recursive: true });
    const facts = readFileSync(join(folder, 'document.yaml'), 'utf8').replace(before, now);
    writeFiles(folder, { ...files, 'document.yaml': facts });
    prove(folder, aside);
    renameSync(target, join(aside, 'before'));
    renameSync(folder, target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
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

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** @throws EditionError with everything that the gate finds */
function prove(folder: string, base: string): void {
  const problems = checkDocument(loadDocument(folder, base));
  if (problems.length > 0) throw new EditionError(problems);
}
