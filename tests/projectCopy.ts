import { cpSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'public'];

/** Copies the project without its content into another folder. */
export function copySources(root: string): void {
  for (const name of SOURCES) cpSync(name, join(root, name), { recursive: true });
}
