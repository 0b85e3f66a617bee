/**
 * Measures how much of received files an import accounts for: files made by rule, of every format and construct.
 * `npm run bench -- received [rounds]`; LibreOffice reads the same files where it is installed and can.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../../src/cli/convertWord.ts';
import { accountFor } from '../importer/generated/account.ts';
import type { FileAccount } from '../importer/generated/account.ts';
import { generatedFiles } from '../importer/generated/files.ts';
import type { GeneratedFile } from '../importer/generated/files.ts';

/** The rounds of files when none is given; each has one of every format and construct. */
const ROUNDS = 3;
/** The formats that LibreOffice reads; of what it takes for another format it shows the wrong words. */
const READABLE = /\.(?:docx|docm|odt|rtf)$/u;

/** The number of files that LibreOffice is given at once. */
const AT_ONCE = 60;

/** Prints a line for each format: characters that must be text, share that is, faults, and what only LibreOffice shows. */
export async function bench(): Promise<void> {
  const files = generatedFiles(Number(process.argv[3] ?? ROUNDS));
  const accounts = new Map<GeneratedFile, FileAccount>();
  for (const file of files) accounts.set(file, await accountFor(file));
  const shown = readByLibreOffice(files.filter(({ name }) => READABLE.test(name)));
  const formats = new Map<string, GeneratedFile[]>();
  for (const file of files) {
    const format = file.name.slice(file.name.indexOf('.') + 1);
    formats.set(format, [...(formats.get(format) ?? []), file]);
  }
  const rows = [...formats].map(([format, own]) => {
    const sum = (of: 'expected' | 'found') =>
      own.reduce((all, file) => all + (accounts.get(file)?.[of] ?? 0), 0);
    const unaccounted = own.flatMap((file) => onlyShown(file, shown, accounts));
    const row = {
      files: own.length,
      characters: sum('expected'),
      'share text': `${((100 * sum('found')) / sum('expected')).toFixed(2)} %`,
      'silent losses': own.flatMap((file) => accounts.get(file)?.faults ?? []).length,
      'read by LibreOffice': own.filter((file) => shown.get(file)).length,
      'only there': unaccounted.length,
    };
    return [format, row] as const;
  });
  console.table(Object.fromEntries(rows));
  for (const { faults } of accounts.values()) for (const fault of faults) console.log(fault);
}

/** Returns the characters of writing that LibreOffice shows of a file and the import neither took nor asked about. */
function onlyShown(
  file: GeneratedFile,
  shown: ReadonlyMap<GeneratedFile, string>,
  accounts: ReadonlyMap<GeneratedFile, FileAccount>,
): string[] {
  const counts = new Map<string, number>();
  for (const char of accounts.get(file)?.accounted ?? '')
    counts.set(char, (counts.get(char) ?? 0) + 1);
  const lost: string[] = [];
  for (const char of (shown.get(file) ?? '').match(/\p{Script=Han}/gu) ?? []) {
    const left = (counts.get(char) ?? 0) - 1;
    counts.set(char, left);
    if (left < 0) lost.push(char);
  }
  if (lost.length > 0) console.log(`${file.name}: only in LibreOffice: ${lost.join('')}`);
  return lost;
}

/** Returns the text of files as LibreOffice reads them; of none where it is not installed. */
function readByLibreOffice(files: readonly GeneratedFile[]): Map<GeneratedFile, string> {
  const program = findLibreOffice();
  const read = new Map<GeneratedFile, string>();
  if (program === undefined) return read;
  const folder = mkdtempSync(join(tmpdir(), 'received-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const paths = files.map((file, i) => {
    const path = join(folder, `${i}${file.name.slice(file.name.lastIndexOf('.'))}`);
    writeFileSync(path, file.bytes);
    return path;
  });
  const task = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  // It gives up in the middle of very many files.
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const own = [`-env:UserInstallation=${profile}`, ...task];
    execFileSync(program, [...own, ...paths.slice(from, from + AT_ONCE)], { stdio: 'ignore' });
  }
  for (const [i, file] of files.entries()) {
    const path = join(folder, `${i}.txt`);
    if (existsSync(path)) read.set(file, readFileSync(path, 'utf8'));
  }
  rmSync(folder, { recursive: true, force: true });
  return read;
}
