import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBuild } from '#integration/publish/buildChecks.ts';
import { explainFaults } from '#integration/publish/fileFaults.ts';
import { emptyFolder, mountDisk, testWithDisk } from './releases.ts';
import { writeFiles, writeRelease } from './releases.ts';

function project() {
  const root = emptyFolder();
  const site = writeRelease(join(root, 'dist'), 'old');
  writeFiles(root, { 'content/a/1.mdx': '', 'content/terms.yaml': '', 'public/icon.svg': '' });
  mkdirSync(join(root, '.build'));
  return { root, site };
}

/** A disk on which everything is allowed and which has so many bytes left. */
const withFree = (bytes: number) => ({
  access: () => {},
  space: () => ({ blocks: 1, bavail: bytes / 500, bsize: 500 }),
});
/** A disk that refuses a path with a code. */
const refusing = (refused: string, code: string) => ({
  ...withFree(1e12),
  access(path: string) {
    if (path !== refused) return;
    throw Object.assign(new Error(code), { code, syscall: 'access', path });
  },
});

test('a project that can be built passes, with a site or without', () => {
  const { root, site } = project();
  checkBuild(root, site);
  rmSync(site, { recursive: true });
  checkBuild(root, site);
  checkBuild(root, join(root, 'a/b/dist'));
});

describe('refused before the work begins', () => {
  test('a file where the site belongs, or a folder above it', () => {
    const { root } = project();
    writeFileSync(join(root, 'file'), '');
    const message = `${join(root, 'file')} 是文件，网站要放进文件夹：移走或改名这个文件`;
    expect(() => checkBuild(root, join(root, 'file'))).toThrow(message);
    expect(() => checkBuild(root, join(root, 'file/dist'))).toThrow(message);
  });

  test.each(['sums.txt', 'sw.js', 'index.html'])('a folder %s in the site', (name) => {
    const { root, site } = project();
    rmSync(join(site, name));
    mkdirSync(join(site, name));
    expect(() => checkBuild(root, site)).toThrow(
      `${join(site, name)} 该是文件，却是文件夹：移走或改名这个文件夹`,
    );
  });

  test('a folder where a content file belongs', () => {
    const { root, site } = project();
    mkdirSync(join(root, 'content/a/2.mdx'));
    expect(() => checkBuild(root, site)).toThrow(`${join(root, 'content/a/2.mdx')} 该是文件`);
  });

  test.each([
    ['content/a/1.mdx', 'EACCES', '没有权限读写'],
    ['public/icon.svg', 'EPERM', '没有权限读写'],
    ['dist', 'EACCES', '没有权限读写'],
    ['dist', 'EROFS', '在只读的磁盘上'],
  ])('%s that cannot be read or written (%s)', (path, code, message) => {
    const { root, site } = project();
    const check = () =>
      explainFaults(() => checkBuild(root, site, refusing(join(root, path), code)));
    expect(check).toThrow(message);
    expect(check).toThrow(join(root, path));
  });

  test('a site that is to be made in a folder that cannot be written', () => {
    const { root } = project();
    const check = () => checkBuild(root, join(root, 'a/b'), refusing(root, 'EACCES'));
    expect(() => explainFaults(check)).toThrow(`没有权限读写 ${root}：`);
  });

  test('a site that holds the project', () => {
    const { root } = project();
    expect(() => checkBuild(join(root, 'content'), root)).toThrow('里有本项目');
    expect(() => checkBuild(root, root)).toThrow('里有本项目');
  });

  test('a disk without room for twice the last site', () => {
    const { root, site } = project();
    writeFileSync(join(site, 'sums.txt'), '# 300 files, 6000000 bytes, 1 offline, 0\n');
    const check = (disk: ReturnType<typeof withFree>) => () => checkBuild(root, site, disk);
    expect(check(withFree(14_000_000))).toThrow(
      `${join(root, '.build')} 所在的磁盘空间不够（要 14.5 MB，只剩 14.0 MB）：腾出空间，再生成一次`,
    );
    expect(check(withFree(14_457_600))).not.toThrow();
    const uncounted = { ...withFree(0), space: () => ({ blocks: 0, bavail: 0, bsize: 500 }) };
    expect(check(uncounted)).not.toThrow();
  });

  test('no disk, for a site whose manifest tells no size', () => {
    const { root, site } = project();
    writeFileSync(join(site, 'sums.txt'), '');
    expect(() => checkBuild(root, site, withFree(0))).not.toThrow();
  });

  testWithDisk('another disk of the site without room for one more', () => {
    const { root } = project();
    const site = join(root, 'mounted');
    mountDisk(site, '64k');
    writeFileSync(join(site, 'sums.txt'), '# 10 files, 50000 bytes, 1 offline, 0\n');
    expect(() => checkBuild(root, site)).toThrow(`${site} 所在的磁盘空间不够（要 0.1 MB`);
  });
});
