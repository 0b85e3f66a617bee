import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from '../machine/debian.ts';

const NEEDED = {
  soffice: ['libreoffice-writer-nogui', 'libreoffice-impress-nogui'],
  pdftotext: ['poppler-utils'],
};
/** Debian cuts LibreOffice into pieces, and the command comes with any of them. */
const PIECES = ['libswlo.so', 'libsdlo.so'].map((file) => `/usr/lib/libreoffice/program/${file}`);

/** Whether LibreOffice and the PDF tools are here, or could be installed. @throws Error where CI lacks them */
export function findLibreOffice(): boolean {
  install(missingForOffice());
  const here = Object.keys(NEEDED).every(runs);
  if (!here && process.env['CI']) throw new Error(`missing: ${missingForOffice().join(', ')}`);
  return here;
}

/** The Debian packages of what is not here yet of them. */
export function missingForOffice(): string[] {
  const missing = Object.entries(NEEDED).filter(([command]) => !runs(command) || inPieces(command));
  return missing.flatMap(([, packages]) => packages);
}

/** Converts Office files into a folder, all in one start of LibreOffice. @throws Error when it makes nothing of one */
export function convert(files: readonly string[], to: string, folder: string): void {
  // A profile of its own: a LibreOffice that is open already would take the work over.
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
    if (!existsSync(made)) throw new Error(`LibreOffice made nothing of ${file}: ${stderr}`);
  }
}

/** A word of a PDF page, its edges as shares of the page's width and height. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The words of every page of a PDF, with where they stand. */
export function wordsOf(pdf: string): Word[][] {
  const { stdout } = run('pdftotext', ['-bbox', pdf, '-']);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '1', height = '1'] = /width="([\d.]+)" height="([\d.]+)"/u.exec(page) ?? [];
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

function inPieces(command: string): boolean {
  const packaged = command === 'soffice' && existsSync(join(PIECES[0] ?? '', '..'));
  return packaged && !PIECES.every(existsSync);
}

function runs(command: string): boolean {
  return spawnSync(command, ['-v'], { timeout: 60_000 }).error === undefined;
}

function run(command: string, parameters: string[]) {
  return spawnSync(command, parameters, { encoding: 'utf8', timeout: 120_000 });
}
