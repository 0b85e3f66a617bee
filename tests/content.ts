import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** A throw-away copy of the content, to be damaged by one test. */
export interface ContentCopy {
  root: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces the first occurrence, which must exist; gives the line it stood on. */
  replace(file: string, from: string, to: string): number;
  remove(file: string): void;
}

/** Copies `content/` into a temporary root that is removed when the test ends. */
export function copyContent(): ContentCopy {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(resolve('content'), join(root, 'content'), { recursive: true });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  return {
    root,
    read,
    write,
    replace(file, from, to) {
      const text = read(file);
      const at = text.indexOf(from);
      if (at === -1) throw new Error(`${file} does not contain ${from}`);
      write(file, text.slice(0, at) + to + text.slice(at + from.length));
      return text.slice(0, at).split('\n').length;
    },
    remove: (file) => rmSync(join(root, file), { recursive: true }),
  };
}
