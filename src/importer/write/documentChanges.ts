import type { Document } from '#edition/document.ts';
import { EditionError } from '#edition/problem.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { filesBelow, filesOf } from '#library/contentFiles.ts';
import { loadDocument } from '#library/loadDocument.ts';
import { checkDocument } from '#library/library.ts';
import type { Draft } from '../draft.ts';
import { importError } from '../importError.ts';
import { writeQuestions } from '../questionsFile.ts';

/** The files to write by path, with their new texts; null for a file to delete. */
export type FileChanges = Record<string, string | null>;

/** Receives the number of sections read so far and of all sections. */
export type SectionProgress = (done: number, all: number) => void;

/** The texts of a document's files by path within its folder. */
export type DocumentTexts = Record<string, string>;

/**
 * Returns the files of a new document in its folder, e.g. `content/notice`.
 * @param progress receives how many sections were read
 * @throws EditionError when the folder is taken or the document does not pass the gate
 */
export function newDocument(
  draft: Draft,
  files: ContentFiles,
  folder: string,
  progress?: SectionProgress,
): FileChanges {
  if (files.has(folder)) throw importError(folder, '这个文件夹已经有了', '用 --id 换一个地址');
  const texts = { ...draft.files, ...writeQuestions(draft.questions) };
  proveDocument(texts, folder.slice(folder.lastIndexOf('/') + 1), progress);
  return changesIn(folder, texts);
}

/** Returns changes by path within a folder as changes by path from the root. */
export function changesIn(folder: string, changes: FileChanges): FileChanges {
  return Object.fromEntries(
    Object.entries(changes).map(([file, text]) => [`${folder}/${file}`, text]),
  );
}

/** Reads the files from which a document is loaded. */
export function readDocumentTexts(files: ContentFiles, folder: string): DocumentTexts {
  const names = filesBelow(files, folder).filter((file) => /\.(?:mdx|txt|yaml)$/u.test(file));
  return Object.fromEntries(names.map((file) => [file, files.read(`${folder}/${file}`)]));
}

/** Returns texts with changes applied to them. */
export function withChanges(texts: DocumentTexts, changes: FileChanges): DocumentTexts {
  const all = Object.entries({ ...texts, ...changes });
  return Object.fromEntries(all.flatMap(([file, text]) => (text === null ? [] : [[file, text]])));
}

/** Loads a document from its texts. @throws EditionError with every fault found */
export function loadTexts(texts: DocumentTexts, id: string): Document {
  return loadDocument(filesInFolder(texts, id), id).document;
}

/** Proves a document from its texts. @throws EditionError with every problem that the gate finds */
export function proveDocument(
  texts: DocumentTexts,
  id: string,
  progress?: SectionProgress,
): Document {
  const files = filesInFolder(texts, id);
  const loaded = loadDocument(progress ? countingReads(files, texts, progress) : files, id);
  const problems = checkDocument(loaded);
  if (problems.length > 0) throw new EditionError(problems);
  return loaded.document;
}

function filesInFolder(texts: DocumentTexts, folder: string): ContentFiles {
  return filesOf(
    Object.fromEntries(Object.entries(texts).map(([file, text]) => [`${folder}/${file}`, text])),
  );
}

/** Returns the same files, telling of every section that is read. */
function countingReads(
  files: ContentFiles,
  texts: DocumentTexts,
  progress: SectionProgress,
): ContentFiles {
  const all = Object.keys(texts).filter((file) => file.endsWith('.mdx')).length;
  let done = 0;
  return {
    ...files,
    read: (path) => {
      if (path.endsWith('.mdx')) {
        done += 1;
        progress(done, all);
      }
      return files.read(path);
    },
  };
}
