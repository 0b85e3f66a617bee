/** How a library grows: import, clean build, build after one edit, index, memory and size for 1 to 800 documents. */
import { globSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { editOne, emptySite, lawFiles, run, spread } from './scale/library.ts';

const COUNTS = [1, 10, 100, 800];

/** Prints a table with a row for each size of library, and the seconds of each step of the clean builds. */
export async function bench(): Promise<void> {
  const named = process.argv.slice(3).map(Number).filter(Boolean);
  const rows: Record<string, Record<string, number>> = {};
  const steps: Record<string, Record<string, number>> = {};
  for (const count of named.length > 0 ? named : COUNTS) {
    const { row, clean } = await measure(count);
    rows[count] = row;
    steps[count] = clean;
  }
  console.table(rows);
  console.log('Seconds in each step of the clean build');
  console.table(steps);
}

async function measure(count: number) {
  const root = emptySite();
  const files = spread(lawFiles(), count);
  const imported = await run(root, 'src/commands/import.ts', files);
  await run(root, 'src/commands/record.ts');
  const script = resolve(import.meta.dirname, 'scale/steps.ts');
  const clean = await run(root, script);
  const { pages, files: all, mb } = sizeOf(join(root, 'dist'));
  editOne(root);
  const again = await run(root, script);
  rmSync(root, { recursive: true });
  const steps: Record<string, number> = JSON.parse(clean.output.trim().split('\n').at(-1) ?? '{}');
  const row = {
    documents: files.length,
    'import s': imported.seconds,
    'clean s': clean.seconds,
    'after an edit s': again.seconds,
    'index s': steps['writeSearchIndex'] ?? 0,
    'peak MB': Math.max(clean.peakMb, again.peakMb),
    pages,
    'pages/s': Math.round(pages / clean.seconds),
    files: all,
    'dist MB': mb,
  };
  return { row, clean: steps };
}

function sizeOf(dir: string): { pages: number; files: number; mb: number } {
  const files = globSync('**/*.*', { cwd: dir });
  const bytes = files.reduce((sum, file) => sum + statSync(join(dir, file)).size, 0);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return { pages, files: files.length, mb: Math.round(bytes / 1e5) / 10 };
}
