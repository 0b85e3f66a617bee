/** The text files of a project, by paths from its root with forward slashes: `content/<document>/document.yaml`. */
export interface ContentFiles {
  /** Tells whether a file or a folder exists. */
  has(path: string): boolean;
  /** Returns the text of a file. @throws Error when there is no such file */
  read(path: string): string;
  /** Lists the names in a folder in order, those of folders with a slash at the end; without the folder there are none. */
  list(folder: string): string[];
}

/** Makes the files of a project from their texts by path. */
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
      if (text === undefined) throw new Error(`no file ${path}`);
      return text;
    },
    list: (folder) => [...(folders.get(folder) ?? [])].sort(),
  };
}

/** Lists the paths of all files below a folder, relative to it. */
export function filesBelow(files: ContentFiles, folder: string): string[] {
  return files.list(folder).flatMap((name) => {
    if (!name.endsWith('/')) return [name];
    return filesBelow(files, `${folder}/${name.slice(0, -1)}`).map((file) => name + file);
  });
}

/** Lists the ids of the documents in a content folder: the folders that hold a document.yaml. */
export function documentIds(files: ContentFiles, content: string): string[] {
  return files
    .list(content)
    .filter((name) => name.endsWith('/') && files.has(`${content}/${name}document.yaml`))
    .map((name) => name.slice(0, -1));
}
