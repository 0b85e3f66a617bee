import { type ChildProcess, execFileSync } from 'node:child_process';

/** The result of a process: its output, its duration, and the peak memory of the process with its children. */
export interface Watched {
  output: string;
  seconds: number;
  peakMb: number;
}

/** Watches a process and its children until it exits. @throws Error when it fails */
export async function watch(child: ChildProcess): Promise<Watched> {
  const started = performance.now();
  let [peakMb, output] = [0, ''];
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, memoryOfTree(child.pid ?? 0));
  }, 150);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0)
    throw new Error(`${child.spawnargs.join(' ')} ended with code ${code}\n${output}`);
  return { peakMb, output, seconds: secondsSince(started) };
}

/** Returns the seconds since a `performance.now()` timestamp, to a tenth. */
export function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 100) / 10;
}

function memoryOfTree(root: number): number {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const rows = list
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/u).map(Number));
  const tree = new Set([root]);
  for (const [pid = 0, parent = 0] of rows) if (tree.has(parent)) tree.add(pid);
  const kb = rows.reduce((sum, [pid = 0, , rss = 0]) => sum + (tree.has(pid) ? rss : 0), 0);
  return Math.round(kb / 1024);
}
