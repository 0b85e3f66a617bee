import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { lockBuild } from '#integration/publish/buildLock.ts';
import { emptyFolder, writeFiles } from './releases.ts';

const MODULE = resolve('src/integration/publish/buildLock.ts');
const lockOf = (root: string) => join(root, '.build/lock');

/** A program that locks the builds of a project and then does something. */
function program(root: string, then: string): string[] {
  const script = `import { lockBuild } from ${JSON.stringify(MODULE)};
    const unlock = lockBuild(${JSON.stringify(root)});
    ${then}`;
  return ['--input-type=module', '-e', script];
}

function rootWithLock(text: string, secondsAgo = 0): string {
  const root = emptyFolder();
  writeFiles(root, { '.build/lock': text });
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(lockOf(root), time, time);
  return root;
}

test('a lock is there until it is unlocked', () => {
  const root = emptyFolder();
  const unlock = lockBuild(root);
  expect(readFileSync(lockOf(root), 'utf8')).toBe(`${process.pid} ${hostname()}`);
  unlock();
  expect(existsSync(lockOf(root))).toBe(false);
});

test('a second build is refused and told the process of the first', async () => {
  const root = emptyFolder();
  const first = spawn(
    process.execPath,
    program(root, `console.log('locked'); process.stdin.resume();`),
  );
  await once(first.stdout, 'data');
  expect(() => lockBuild(root)).toThrow(
    `另一次生成正在进行（进程 ${first.pid}，主机 ${hostname()}）：等它结束，再生成一次；如果它并没有在生成，删掉 ${lockOf(root)}`,
  );
  first.stdin.end();
  await once(first, 'exit');
});

test('the lock of a process that was killed is taken over', () => {
  const root = emptyFolder();
  spawnSync(process.execPath, program(root, `process.kill(process.pid, 'SIGKILL');`));
  expect(existsSync(lockOf(root))).toBe(true);
  lockBuild(root)();
  expect(readdirSync(join(root, '.build'))).toEqual([]);
});

test('of many builds that find such a lock, one goes on at a time', async () => {
  const root = rootWithLock(`999999999 ${hostname()}`);
  const held = join(root, 'held');
  const then = `import { rmSync, writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(held)}, '', { flag: 'wx' });
    setTimeout(() => { rmSync(${JSON.stringify(held)}); unlock(); }, 300);`;
  const run = () =>
    promisify(execFile)(process.execPath, program(root, then)).then(
      () => 'built',
      ({ stderr }) => (stderr.includes('另一次生成正在进行') ? 'refused' : stderr),
    );
  const results = await Promise.all(Array.from({ length: 8 }, run));
  expect(results).toContain('built');
  expect(results.filter((result) => result !== 'built' && result !== 'refused')).toEqual([]);
});

test.each([
  ['of this process, whose build has failed', `${process.pid} ${hostname()}`, 0],
  ['of another machine, an hour later', '1 elsewhere', 3700],
  ['without a name, five seconds later', '', 6],
  ['from before the machine was started', `1 ${hostname()}`, 400 * 24 * 3600],
])('a lock %s is void', (_, text, secondsAgo) => {
  const root = rootWithLock(text, secondsAgo);
  lockBuild(root)();
  expect(existsSync(lockOf(root))).toBe(false);
});

test.each([
  ['of another machine', '1 elsewhere', '进程 1，主机 elsewhere'],
  ['of a process of another user', `1 ${hostname()}`, '进程 1，'],
  ['that is just being written', '', '刚刚开始'],
])('a lock %s holds', (_, text, message) => {
  const root = rootWithLock(text);
  expect(() => lockBuild(root)).toThrow(message);
  expect(readFileSync(lockOf(root), 'utf8')).toBe(text);
});

test('a build that lost its lock does not remove that of another', () => {
  const root = emptyFolder();
  const unlock = lockBuild(root);
  writeFiles(root, { '.build/lock': '1 elsewhere' });
  unlock();
  expect(existsSync(lockOf(root))).toBe(true);
});
