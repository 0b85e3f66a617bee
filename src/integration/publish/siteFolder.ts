import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { shownPath } from './fileFaults.ts';

/**
 * Returns the folder of a site behind symbolic links, which stay; it need not exist yet.
 * @throws Error, in Chinese for the operator, when a link leads nowhere
 */
export function siteFolder(path: string): string {
  const site = resolve(path);
  const found = lstatSync(site, { throwIfNoEntry: false });
  if (!found?.isSymbolicLink()) return site;
  // Links in a circle are a fault, which stat throws; a link to nothing is none.
  if (statSync(site, { throwIfNoEntry: false })) return realpathSync(site);
  const target = resolve(realpathSync(dirname(site)), readlinkSync(site));
  if (!existsSync(dirname(target))) {
    const mend = '挂上那里的磁盘、建好那个文件夹，或改正链接';
    throw new Error(`${shownPath(site)} 是链接，指向的 ${target} 不存在：${mend}`);
  }
  return siteFolder(target);
}
