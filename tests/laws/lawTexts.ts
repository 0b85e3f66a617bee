import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateLaws } from './generateLaw.ts';

/** A law in Markdown, with the path of its file; a generated one has only a name for it. */
export interface LawText {
  file: string;
  text: string;
}

/** Names the reason where real laws are not read, in the titles of skipped tests and in the output of benchmarks. */
export const NO_REAL_LAWS = 'LAWS names no folder of laws in Markdown';

/** Reads the laws in the folder that LAWS names, in order, without index pages; none when it is not set. */
export function realLaws(): LawText[] {
  const folder = process.env['LAWS'];
  if (folder === undefined) return [];
  const files = globSync('**/*.md', { cwd: folder }).filter((file) => !file.endsWith('_index.md'));
  if (files.length === 0) throw new Error(`LAWS=${folder}: there are no Markdown files in it`);
  return files.sort().map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** Generates laws as the texts of files. */
export function generatedLaws(count: number): LawText[] {
  return generateLaws(count).map(({ title, text }) => ({ file: `${title}.md`, text }));
}

/** Returns real laws, evenly spread over all there are; generated ones where LAWS is not set, and prints so. */
export function lawsForBench(count: number): LawText[] {
  const real = realLaws();
  if (real.length > 0) return spread(real, count);
  console.log(`${NO_REAL_LAWS}: the laws are generated`);
  return generatedLaws(count);
}

function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return list.filter(
    (_, i) => Math.floor((i * count) / list.length) !== Math.floor(((i - 1) * count) / list.length),
  );
}
