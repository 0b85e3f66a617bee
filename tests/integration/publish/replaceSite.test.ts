import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceSite, restoreSite } from '#integration/publish/replaceSite.ts';
import { contentsOf, emptyFolder, mountDisk, testWithDisk } from './releases.ts';
import { writeRelease, wrongSums } from './releases.ts';

const MODULE = resolve('src/integration/publish/replaceSite.ts');

/** A project with a site and the next one. */
function project() {
  const root = emptyFolder();
  const site = writeRelease(join(root, 'dist'), 'old');
  const next = writeRelease(join(root, '.build/next'), 'new');
  return { root, site, next, old: contentsOf(site), fresh: contentsOf(next) };
}

/** Operations that fail to rename a folder with a code, as mounts and foreign parents do. */
function fixedFolder(folder: string, code: string) {
  const rename = (from: string, to: string) => {
    if (from === folder || to === folder) throw Object.assign(new Error(code), { code });
    renameSync(from, to);
  };
  return { rename, copy: copyFileSync };
}

describe('the next site takes the place of the last one', () => {
  test('by renaming, and nothing is left of that', () => {
    const { root, site, next, fresh } = project();
    const { ino } = statSync(next);
    replaceSite(site, next, root);
    expect(contentsOf(site)).toEqual(fresh);
    expect(statSync(site).ino).toBe(ino);
    expect(existsSync(next)).toBe(false);
    expect(existsSync(join(root, '.build/previous'))).toBe(false);
  });

  test.each(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS'])(
    'file by file where its folder cannot be renamed (%s)',
    (code) => {
      const { root, site, next, fresh } = project();
      const { ino } = statSync(site);
      replaceSite(site, next, root, fixedFolder(site, code));
      expect(contentsOf(site)).toEqual(fresh);
      expect(statSync(site).ino).toBe(ino);
      expect(existsSync(next)).toBe(false);
    },
  );

  testWithDisk('on a mount, which stays one', () => {
    const { root, next, fresh } = project();
    const site = join(root, 'mounted');
    mountDisk(site, '2m');
    writeRelease(site, 'old');
    const { dev } = statSync(site);
    replaceSite(site, next, root);
    expect(contentsOf(site)).toEqual(fresh);
    expect(statSync(site).dev).toBe(dev);
  });

  testWithDisk('on another disk, where there was none', () => {
    const { root, next, fresh } = project();
    mountDisk(join(root, 'disk'), '2m');
    replaceSite(join(root, 'disk/a/site'), next, root);
    expect(contentsOf(join(root, 'disk/a/site'))).toEqual(fresh);
  });
});

test('when the next site cannot be moved in, the last one is put back', () => {
  const { root, site, next, old } = project();
  const rename = (from: string, to: string) => {
    if (from === next) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    renameSync(from, to);
  };
  expect(() => replaceSite(site, next, root, { rename, copy: copyFileSync })).toThrow('EIO');
  expect(contentsOf(site)).toEqual(old);
});

describe('before a build', () => {
  test('a site is restored after a build stopped between the two renames', () => {
    const { root, site, next, old } = project();
    const script = `import { renameSync, copyFileSync } from 'node:fs';
      import { replaceSite } from ${JSON.stringify(MODULE)};
      const rename = (from, to) => {
        if (from.endsWith('next')) process.kill(process.pid, 'SIGKILL');
        renameSync(from, to);
      };
      const [site, next, root] = ${JSON.stringify([site, next, root])};
      replaceSite(site, next, root, { rename, copy: copyFileSync });`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(signal).toBe('SIGKILL');
    expect(existsSync(site)).toBe(false);
    restoreSite(site, root);
    expect(contentsOf(site)).toEqual(old);
    expect(wrongSums(site)).toEqual([]);
  });

  test('a site that is there is not touched, and what is left of the one before is removed', () => {
    const { root, site, old } = project();
    writeRelease(join(root, '.build/previous'), 'older');
    restoreSite(site, root);
    expect(contentsOf(site)).toEqual(old);
    expect(existsSync(join(root, '.build/previous'))).toBe(false);
  });

  test('a site whose files were being replaced is restored', () => {
    const { root, site, old } = project();
    const list = Object.keys(old).join('\n');
    writeRelease(join(site, '.replacing/last'), 'old');
    writeRelease(site, 'half', { '.replacing/last.txt': list });
    mkdirSync(join(root, '.build'), { recursive: true });
    restoreSite(site, root);
    expect(contentsOf(site)).toEqual(old);
  });
});
