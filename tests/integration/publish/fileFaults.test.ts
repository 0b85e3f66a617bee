import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainFault, explainFaults, shownPath } from '#integration/publish/fileFaults.ts';
import { emptyFolder, mountDisk, testWithDisk } from './releases.ts';

function fault(code: string, paths: { path?: string; dest?: string } = { path: '/srv/a' }): Error {
  return Object.assign(new Error(`${code}: english`), { code, syscall: 'open', ...paths });
}

describe('a fault of the file system', () => {
  test.each([
    ['ENOSPC', '磁盘已满，写不下 /srv/a：腾出空间，再生成一次'],
    ['EACCES', '没有权限读写 /srv/a：让运行生成的用户能读写它和它所在的文件夹（chown 或 chmod）'],
    ['EPERM', '没有权限读写 /srv/a：让运行生成的用户能读写它和它所在的文件夹（chown 或 chmod）'],
    ['EROFS', '/srv/a 在只读的磁盘上：改为可写的挂载，或换一个位置'],
    ['ENOTDIR', '/srv/a 的路径中有一级该是文件夹，却是文件：移走或改名那个文件'],
    ['EISDIR', '/srv/a 该是文件，却是文件夹：移走或改名这个文件夹'],
    [
      'EMFILE',
      '同时打开的文件太多，打不开 /srv/a：关掉别的程序，或用 ulimit -n 4096 提高上限，再生成一次',
    ],
  ])('%s is explained with its file and its mend', (code, message) => {
    expect(explainFault(fault(code))).toBe(message);
  });

  test.each(['EDQUOT', 'EEXIST', 'ENOTEMPTY', 'EBUSY', 'EXDEV', 'ELOOP', 'ENFILE', 'EIO'])(
    '%s is explained',
    (code) => expect(explainFault(fault(code))).toMatch(/\/srv\/a.*：/u),
  );

  test('is found in an error that wraps it', () => {
    const wrapped = new Error('a plugin failed', {
      cause: new Error('', { cause: fault('EACCES') }),
    });
    expect(explainFault(wrapped)).toContain('没有权限读写 /srv/a');
  });

  test('is read in the text of the bundler', () => {
    const text =
      'Build failed\nFailed to write file in /srv/a.mjs\n\nCaused by:\n  full (os error 28)';
    expect(explainFault(new Error(text))).toBe('磁盘已满，写不下 /srv/a.mjs：腾出空间，再生成一次');
  });

  test('names the file that could not be written, not the one copied from, or else a place', () => {
    const paths = { path: '/srv/from', dest: '/srv/to' };
    expect(explainFault(fault('ENOSPC', paths))).toContain('/srv/to');
    expect(explainFault(fault('EACCES', { path: '/srv/from' }))).toContain('/srv/from');
    expect(explainFault(fault('ENOSPC', {}), 'dist')).toContain('写不下 dist：');
    expect(explainFault(fault('ENOSPC', {}))).toContain('写不下 .build：');
  });

  test('as Node throws it is explained', () => {
    const root = emptyFolder();
    writeFileSync(join(root, 'file'), '');
    const run = (work: () => void) => () => explainFaults(work, root);
    expect(run(() => readFileSync(root))).toThrow(`${root} 该是文件，却是文件夹`);
    expect(run(() => mkdirSync(join(root, 'file/a'), { recursive: true }))).toThrow('却是文件：');
    expect(run(() => mkdirSync(join(root, 'file'), { recursive: true }))).toThrow('却是文件：');
  });

  testWithDisk('of a full disk is explained', () => {
    const root = emptyFolder();
    mountDisk(root, '64k');
    const write = () => writeFileSync(join(root, 'a'), 'x'.repeat(100_000));
    expect(() => explainFaults(write, root)).toThrow(`磁盘已满，写不下 ${root}`);
  });
});

test('an explanation is explained no further', () => {
  const explain = () => explainFaults(() => explainFaults(() => readFileSync('/'), '/srv/inner'));
  expect(explain).toThrow('/srv/inner 该是文件');
});

test('any other error is a bug and stays as it is', () => {
  const bug = new TypeError('a is not a function');
  expect(explainFault(bug)).toBeUndefined();
  expect(explainFault(fault('ENOENT'))).toBeUndefined();
  expect(explainFault('text')).toBeUndefined();
  expect(explainFault(Object.assign(new Error(''), { code: 'EACCES' }))).toBeUndefined();
  const work = () => {
    throw bug;
  };
  expect(() => explainFaults(work)).toThrow(bug);
});

test('paths are shown without the working folder', () => {
  expect(shownPath(join(process.cwd(), 'dist/sums.txt'))).toBe('dist/sums.txt');
  expect(shownPath(process.cwd())).toBe(process.cwd());
  expect(shownPath('/srv/site')).toBe('/srv/site');
});
