import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainFaults } from '#integration/publish/fileFaults.ts';
import { replaceContents, restoreContents } from '#integration/publish/replaceContents.ts';
import { contentsOf, emptyFolder, mountDisk, testWithDisk } from './releases.ts';
import { writeFiles, writeRelease, wrongSums } from './releases.ts';

const MODULE = resolve('src/integration/publish/replaceContents.ts');

/** A site in which names of files and folders change places with the next one. */
function twoReleases() {
  const root = emptyFolder();
  const site = writeRelease(join(root, 'dist'), 'old', { 'gone/index.html': '', a: '', 'b/c': '' });
  const next = writeRelease(join(root, 'next'), 'new', { 'a/index.html': '', b: '' });
  return { root, site, next, old: contentsOf(site), fresh: contentsOf(next) };
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'rename' });
}

/** Operations of which the one with a number fails. */
function failingAt(n: number) {
  let count = 0;
  const counted = (move: (from: string, to: string) => void) => (from: string, to: string) => {
    count += 1;
    if (count === n) throw fault('EIO');
    move(from, to);
  };
  return { rename: counted(renameSync), copy: counted(copyFileSync) };
}

describe('a site whose folder stays', () => {
  test('gets the files of the next one, loses all others and the folders that are empty then', () => {
    const { site, next, fresh } = twoReleases();
    replaceContents(site, next);
    expect(contentsOf(site)).toEqual(fresh);
    const names = ['a', 'assets', 'b', 'index.html', 'notice', 'sums.txt', 'sw.js'];
    expect(readdirSync(site).sort()).toEqual(names);
    expect(existsSync(next)).toBe(false);
    expect(wrongSums(site)).toEqual([]);
  });

  test('keeps what its disk and its host have in it: hidden files and lost+found', () => {
    const { site, next } = twoReleases();
    writeFiles(site, { '.htaccess': 'own', 'lost+found/x': 'own' });
    writeFiles(next, { '.well-known/security.txt': 'new' });
    replaceContents(site, next);
    for (const file of ['.htaccess', 'lost+found/x']) {
      expect(readFileSync(join(site, file), 'utf8')).toBe('own');
    }
    expect(readFileSync(join(site, '.well-known/security.txt'), 'utf8')).toBe('new');
  });

  test('keeps its last files, and nothing else, until the next ones are in their places', () => {
    const { site, next, old } = twoReleases();
    writeFiles(site, { 'lost+found/x': '' });
    const kept: string[] = [];
    const rename = (from: string, to: string) => {
      renameSync(from, to);
      if (to.endsWith('last.txt')) kept.push(...readFileSync(to, 'utf8').split('\n'));
    };
    replaceContents(site, next, { rename, copy: copyFileSync });
    expect(kept.sort()).toEqual(Object.keys(old).sort());
  });

  test('serves no page without its script at any moment; the manifest and the worker come last', () => {
    const { site, next } = twoReleases();
    writeFiles(next, { 'terms/index.html': '' });
    const placed: string[] = [];
    const rename = (from: string, to: string) => {
      renameSync(from, to);
      placed.push(relative(site, to));
      for (const page of ['index.html', 'notice/1/index.html']) {
        expect(existsSync(join(site, readFileSync(join(site, page), 'utf8')))).toBe(true);
      }
    };
    replaceContents(site, next, { rename, copy: copyFileSync });
    expect(placed.slice(-2)).toEqual(['sums.txt', 'sw.js']);
  });
});

describe('when a replacement fails', () => {
  test('at any of its steps, the last site is there, whole, and can be replaced afterwards', () => {
    const steps = Array.from({ length: 40 }, (_, i) => i + 1);
    const failed = steps.filter((n) => {
      const { site, next, old, fresh } = twoReleases();
      try {
        replaceContents(site, next, failingAt(n));
        return false;
      } catch {
        expect(contentsOf(site)).toEqual(old);
        expect(existsSync(join(site, '.replacing'))).toBe(false);
        replaceContents(site, next);
        expect(contentsOf(site)).toEqual(fresh);
        return true;
      }
    });
    expect(failed.length).toBeGreaterThan(12);
  });

  test('in a folder without files, the folder is there, without files as before', () => {
    const { root, next } = twoReleases();
    const site = join(root, 'empty');
    mkdirSync(site);
    expect(() => replaceContents(site, next, failingAt(12))).toThrow('EIO');
    expect(contentsOf(site)).toEqual(contentsOf(emptyFolder()));
  });

  test('and cannot be undone either, it says so, and the next attempt restores the last site', () => {
    const { site, next, old } = twoReleases();
    let count = 0;
    const rename = (from: string, to: string) => {
      count += 1;
      if (count > 4) throw fault('EROFS');
      renameSync(from, to);
    };
    const replace = () => replaceContents(site, next, { rename, copy: copyFileSync });
    expect(() => explainFaults(replace)).toThrow(
      /换到一半出错（EROFS），上一版也没能恢复：修好磁盘或权限，再生成一次/u,
    );
    restoreContents(site);
    expect(contentsOf(site)).toEqual(old);
  });

  test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    'because it is killed at rename %i, the next build restores the last site',
    (n) => {
      const { site, next, old, fresh } = twoReleases();
      const script = `import fs from 'node:fs';
        import { replaceContents } from ${JSON.stringify(MODULE)};
        let count = 0;
        const rename = (from, to) => {
          count += 1;
          if (count === ${n}) process.kill(process.pid, 'SIGKILL');
          fs.renameSync(from, to);
        };
        const [site, next] = ${JSON.stringify([site, next])};
        replaceContents(site, next, { rename, copy: fs.copyFileSync });`;
      const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
      if (signal === null) expect(contentsOf(site)).toEqual(fresh);
      if (signal === null) return;
      restoreContents(site);
      expect(contentsOf(site)).toEqual(old);
      expect(wrongSums(site)).toEqual([]);
      expect(existsSync(join(site, '.replacing'))).toBe(false);
    },
  );

  test('and its undoing is killed too, a second undoing completes it', () => {
    const { site, next, old } = twoReleases();
    const stop = (after: number) => {
      let count = 0;
      return (from: string, to: string) => {
        count += 1;
        if (count > after) throw fault('EIO');
        renameSync(from, to);
      };
    };
    expect(() => replaceContents(site, next, { rename: stop(5), copy: copyFileSync })).toThrow();
    for (const after of [1, 2, 3]) {
      expect(() => restoreContents(site, { rename: stop(after), copy: copyFileSync })).toThrow();
    }
    restoreContents(site);
    expect(contentsOf(site)).toEqual(old);
  });

  testWithDisk('because the disk of the site is full, the last site is there', () => {
    const { root, next } = twoReleases();
    const site = join(root, 'mounted');
    mountDisk(site, '256k');
    const old = contentsOf(writeRelease(site, 'old'));
    writeFileSync(join(next, 'large.txt'), 'x'.repeat(400_000));
    expect(() => replaceContents(site, next)).toThrow('ENOSPC');
    expect(contentsOf(site)).toEqual(old);
    expect(existsSync(join(site, '.replacing'))).toBe(false);
  });
});

test('nothing is restored in a folder that was left alone, nor in one that is not there', () => {
  const { root, site, old } = twoReleases();
  restoreContents(site);
  expect(contentsOf(site)).toEqual(old);
  restoreContents(join(root, 'nowhere'));
  mkdirSync(join(site, '.replacing/next'), { recursive: true });
  restoreContents(site);
  expect(contentsOf(site)).toEqual(old);
  expect(existsSync(join(site, '.replacing'))).toBe(false);
});
