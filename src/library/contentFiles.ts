import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';

/** The files of a project, by paths from its root with forward slashes: `content/<document>/document.yaml`. */
export interface ContentFiles {
  /** Tells whether a file or a folder exists. */
  has(path: string): boolean;
  /** Returns the text of a file. @throws Error when there is no such file */
  read(path: string): string;
  /** Returns the bytes of a file. @throws Error when there is no such file */
  bytes(path: string): Uint8Array<ArrayBuffer>;
  /** Lists the names in a folder in order, those of folders with a slash at the end; without the folder there are none. */
  list(folder: string): string[];
}

/** The problem of a folder where a file is to be read. */
export function folderProblem(path: string): Problem {
  return {
    file: path,
    message: '这是文件夹，应当是文件',
    mend: '移走或改名这个文件夹，再放上文件；名字以 .mdx、.yaml、.txt 结尾的只能是文件',
  };
}

/** Makes the files of a project from their texts by path; hidden names are listed only where a document has one. */
export function filesOf(texts: Readonly<Record<string, string>>): ContentFiles {
  const byPath = new Map(Object.entries(texts));
  const folders = new Map<string, Set<string>>();
  for (const path of byPath.keys()) {
    const names = path.split('/');
    for (const [i, name] of names.entries()) {
      const folder = names.slice(0, i).join('/');
      const entry = i === names.length - 1 ? name : `${name}/`;
      folders.set(folder, (folders.get(folder) ?? new Set()).add(entry));
    }
  }
  return {
    has: (path) => byPath.has(path) || folders.has(path),
    read(path) {
      const text = byPath.get(path);
      if (text === undefined && folders.has(path)) throw new EditionError([folderProblem(path)]);
      if (text === undefined) throw new Error(`no file ${path}`);
      return text;
    },
    bytes: (path) => new TextEncoder().encode(byPath.get(path)),
    list: (folder) =>
      [...(folders.get(folder) ?? [])]
        .filter((name) => !name.startsWith('.') || byPath.has(`${folder}/${name}document.yaml`))
        .sort(),
  };
}

/** Lists the paths of all files below a folder, relative to it. */
export function filesBelow(files: ContentFiles, folder: string): string[] {
  return files.list(folder).flatMap((name) => {
    if (!name.endsWith('/')) return [name];
    return filesBelow(files, `${folder}/${name.slice(0, -1)}`).map((file) => name + file);
  });
}

/** Lists the paths of the folders below a folder that are named as if they were files, relative to it. */
export function foldersNamedAsFiles(files: ContentFiles, folder: string): string[] {
  return files.list(folder).flatMap((name) => {
    if (!name.endsWith('/')) return [];
    const path = name.slice(0, -1);
    const below = foldersNamedAsFiles(files, `${folder}/${path}`).map((inner) => name + inner);
    return /\.(?:mdx|txt|ya?ml)$/u.test(path) ? [path] : below;
  });
}

/** Lists the ids of the documents in a content folder: the folders that hold a document.yaml. */
export function documentIds(files: ContentFiles, content: string): string[] {
  return files
    .list(content)
    .filter((name) => name.endsWith('/') && files.has(`${content}/${name}document.yaml`))
    .map((name) => name.slice(0, -1));
}
