/** Whether a file of the site, by its path, is in the edition that readers download whole; what is under `data/` they save one by one. */
export function isTakenAlong(path: string): boolean {
  return !path.startsWith('data/');
}
