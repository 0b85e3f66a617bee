import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from '../machine/debian.ts';

const PACKAGES = {
  soffice: ['libreoffice-writer-nogui', 'libreoffice-impress-nogui'],
  pdftotext: ['poppler-utils'],
};
/** Libraries of Writer and Impress: Debian packages them apart, and the command comes with either. */
const PROGRAM_FOLDER = '/usr/lib/libreoffice/program';
const COMPONENTS = ['libswlo.so', 'libsdlo.so'].map((file) => join(PROGRAM_FOLDER, file));

/** Tells whether LibreOffice and the PDF tools are or could be installed. @throws Error in CI when they are not */
export function findLibreOffice(): boolean {
  installPackages(missingOfficePackages());
  const installed = Object.keys(PACKAGES).every(runs);
  if (!installed && process.env['CI'])
    throw new Error(`missing: ${missingOfficePackages().join(', ')}`);
  return installed;
}

/** Lists the Debian packages of the missing programs. */
export function missingOfficePackages(): string[] {
  const missing = Object.entries(PACKAGES).filter(
    ([command]) => !runs(command) || lacksComponents(command),
  );
  return missing.flatMap(([, packages]) => packages);
}

/** Converts Office files into a folder with one start of LibreOffice. @throws Error when a file is not converted */
export function convert(files: readonly string[], to: string, folder: string): void {
  // A separate profile, or else a running LibreOffice would take over the work.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { stderr } = run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...files,
  ]);
  for (const file of files) {
    const made = join(folder, basename(file).replace(/[^.]+$/u, to.slice(0, 3)));
    if (!existsSync(made)) throw new Error(`LibreOffice did not convert ${file}: ${stderr}`);
  }
}

/** A word of a PDF page; its edges are fractions of the page's width and height. */
export interface PdfWord {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Reads the words of every page of a PDF with their positions. */
export function wordsOf(pdf: string): PdfWord[][] {
  const { stdout } = run('pdftotext', ['-bbox', pdf, '-']);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/u.exec(page);
      if (!size) throw new Error(`pdftotext: a page of ${pdf} has no size`);
      const [, width, height] = size;
      const found = page.matchAll(
        /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</gu,
      );
      return [...found].map(([, left, top, right, bottom, text = '']) => ({
        text,
        left: Number(left) / Number(width),
        top: Number(top) / Number(height),
        right: Number(right) / Number(width),
        bottom: Number(bottom) / Number(height),
      }));
    });
}

function lacksComponents(command: string): boolean {
  const packaged = command === 'soffice' && existsSync(PROGRAM_FOLDER);
  return packaged && !COMPONENTS.every(existsSync);
}

function runs(command: string): boolean {
  return spawnSync(command, ['-v'], { timeout: 60_000 }).error === undefined;
}

function run(command: string, parameters: string[]) {
  return spawnSync(command, parameters, { encoding: 'utf8', timeout: 120_000 });
}
