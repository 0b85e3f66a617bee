import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importError } from '#importer/importError.ts';

/** The usual places of LibreOffice, for machines on which it is not on the path. */
const USUAL = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];
/** The time after which a conversion is given up. */
const TIMEOUT_MS = 120_000;

/** Returns the path of LibreOffice, if it is installed. */
export function findLibreOffice(path = process.env['PATH'] ?? ''): string | undefined {
  const names = ['soffice', 'libreoffice', 'soffice.exe'];
  const onPath = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...USUAL].find((each) => existsSync(each));
}

/**
 * Makes a .docx of an old Word file by LibreOffice, in a folder of its own that is removed; null where it is not installed.
 * @throws EditionError when LibreOffice cannot read the file
 */
export async function convertWord(bytes: Uint8Array, file: string): Promise<Uint8Array | null> {
  const program = findLibreOffice();
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'yandu-'));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  try {
    // The name says nothing of the kind: a .wps of WPS is a Word file, one of Works is not.
    writeFileSync(join(folder, 'received.doc'), bytes);
    await runOffice(program, folder, clean);
    const converted = join(folder, 'received.docx');
    if (existsSync(converted)) return new Uint8Array(readFileSync(converted));
    throw importError(
      file,
      'LibreOffice 读不出这个文件',
      '用 Word 或 WPS 打开，另存为 .docx 再导入',
    );
  } finally {
    clean();
  }
}

/** Runs the conversion to its end; when the editor interrupts it, it is stopped and leaves nothing. */
function runOffice(program: string, folder: string, clean: () => void): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const own = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
  const task = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder];
  const child = spawn(program, [...own, ...task, join(folder, 'received.doc')], {
    stdio: 'ignore',
    timeout: TIMEOUT_MS,
    detached: process.platform !== 'win32',
  });
  const stop = () => {
    try {
      // The program starts another one, which does the work.
      process.kill(process.platform === 'win32' ? (child.pid ?? 0) : -(child.pid ?? 0), 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  };
  const interrupted = () => {
    stop();
    clean();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  return new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  }).finally(() => {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  });
}
