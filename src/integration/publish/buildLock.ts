import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { shownPath } from './fileFaults.ts';

/** Milliseconds after which a lock without a name is void: its build ended between making it and writing to it. */
const UNNAMED_TIME = 5_000;
/** Milliseconds after which a lock of another machine, whose processes cannot be seen, is void. */
const FOREIGN_TIME = 3_600_000;

/**
 * Locks the builds of a project and returns the function that unlocks them. A lock whose process has ended is taken over.
 * @throws Error, in Chinese for the operator, while another build is under way
 */
export function lockBuild(root: string): () => void {
  const file = join(root, '.build', 'lock');
  const own = `${process.pid} ${hostname()}`;
  mkdirSync(dirname(file), { recursive: true });
  while (!createLock(file, own)) removeVoidLock(file);
  return () => {
    if (readLock(file) === own) rmSync(file, { force: true });
  };
}

/** Creates the lock, if there is none. */
function createLock(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(file: string): string | undefined {
  return ifThere(() => readFileSync(file, 'utf8'));
}

/** Removes a void lock. @throws Error when its build is under way */
function removeVoidLock(file: string): void {
  const holder = readLock(file);
  const time = ifThere(() => statSync(file).mtimeMs);
  if (holder === undefined || time === undefined) return;
  if (isUnderWay(holder, time)) throw new Error(refusal(holder, file));
  const aside = `${file}.${process.pid}`;
  ifThere(() => renameSync(file, aside));
  // A third build may have taken the void lock over in between: it was its lock that was moved, and it gets it back.
  if (readLock(aside) === holder) rmSync(aside);
  else ifThere(() => renameSync(aside, file));
}

function isUnderWay(holder: string, time: number): boolean {
  const age = Date.now() - time;
  const [pid = '', host] = holder.split(' ');
  if (!holder) return age < UNNAMED_TIME;
  if (host !== hostname()) return age < FOREIGN_TIME;
  // After a restart of the machine another process may have the number; one's own is that of an earlier build.
  if (age > uptime() * 1000 || Number(pid) === process.pid) return false;
  return isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function refusal(holder: string, file: string): string {
  const [pid = '', host = ''] = holder.split(' ');
  const who = holder ? `进程 ${pid}，主机 ${host}` : '刚刚开始';
  const mend = `等它结束，再生成一次；如果它并没有在生成，删掉 ${shownPath(file)}`;
  return `另一次生成正在进行（${who}）：${mend}`;
}

/** Returns the result of an operation on a file, or undefined when the file is not there. */
function ifThere<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
