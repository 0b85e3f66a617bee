import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Restores the last site when an earlier build was stopped between the two renames of `replaceSite`. */
export function restoreSite(dist: string, root: string): void {
  const previous = previousIn(root);
  if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
}

/** Replaces a site by the next one; by renaming, so that no reader is served a half-written one. */
export function replaceSite(dist: string, next: string, root: string): void {
  const previous = previousIn(root);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, previous);
  mkdirSync(dirname(dist), { recursive: true });
  renameSync(next, dist);
  rmSync(previous, { recursive: true, force: true });
}

function previousIn(root: string): string {
  return join(root, '.build', 'previous');
}
