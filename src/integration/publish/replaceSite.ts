import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { explainFault, shownPath } from './fileFaults.ts';
import { FILE_MOVES, replaceContents, restoreContents } from './replaceContents.ts';
import type { FileMoves } from './replaceContents.ts';

/** Codes of a folder that cannot be renamed though its files may be: a mount, another disk, a parent that is not ours. */
const FIXED_FOLDER = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS']);

/** Restores the last site when an earlier build was stopped while it replaced the site, and removes what it left. */
export function restoreSite(dist: string, root: string): void {
  const previous = previousIn(root);
  if (!existsSync(dist) && existsSync(previous)) moveFolder(previous, dist, FILE_MOVES);
  else restoreContents(dist);
  rmSync(previous, { recursive: true, force: true });
}

/**
 * Replaces a site by the next one; by renaming, so that no reader is served a half-written one, or file by file where
 * the folder cannot be renamed. When it fails, the last site is there.
 */
export function replaceSite(dist: string, next: string, root: string, moves = FILE_MOVES): void {
  const previous = previousIn(root);
  try {
    exchangeFolders(dist, next, previous, moves);
  } catch (error) {
    if (!FIXED_FOLDER.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    mkdirSync(dist, { recursive: true });
    replaceContents(dist, next, moves);
  }
  removePrevious(previous);
}

/** Exchanges the folders by two renames, or leaves them as they were. */
function exchangeFolders(dist: string, next: string, previous: string, moves: FileMoves): void {
  const existed = existsSync(dist);
  if (existed) moves.rename(dist, previous);
  try {
    moveFolder(next, dist, moves);
  } catch (error) {
    if (existed) moves.rename(previous, dist);
    throw error;
  }
}

function moveFolder(from: string, to: string, { rename }: FileMoves): void {
  mkdirSync(dirname(to), { recursive: true });
  rename(from, to);
}

/** Removes the last site; the next one is in its place already, so that a fault is told and does not fail the build. */
function removePrevious(previous: string): void {
  try {
    rmSync(previous, { recursive: true, force: true });
  } catch (error) {
    const reason = explainFault(error, previous) ?? String(error);
    console.warn(
      `新网站已换上，上一版却没有删净，下次生成前删掉 ${shownPath(previous)}：${reason}`,
    );
  }
}

function previousIn(root: string): string {
  return join(root, '.build', 'previous');
}
