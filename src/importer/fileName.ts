/** Returns the extension of a file name or path, with its dot; empty when there is none. */
export function extensionOf(path: string): string {
  return /(?<=[^/\\])\.[^./\\]*$/u.exec(path)?.[0] ?? '';
}

/** Returns the name of a file at a path, without folders and extension. */
export function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.slice(0, name.length - extensionOf(name).length);
}

/** Returns the name of a file at a path for the reader: without folders and invisible characters, not too long. */
export function displayName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return [...name.replace(/[\p{C}\p{Zl}\p{Zp}\uFFFD]/gu, '_')].slice(0, 200).join('');
}
