/** Measures what `astro dev` needs from saving a file until its page shows the change, by the size of the library. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type DevServer, startDevServer } from '../devServer.ts';
import { RECEIVED, editOne, emptySite, run, writeLaws } from './scale/library.ts';

const COUNTS = [1, 100, 793];
const EDITS = 9;
/** The clock ticks of /proc in a second, on every Linux. */
const TICKS = 100;
/** The cost of an edit at 793 laws when every document was read again and the store held the texts, CPU seconds. */
const BEFORE = 9;

/** Prints the seconds of the first page and of edits, by the clock and by the processor. */
export async function bench(): Promise<void> {
  const named = process.argv.slice(3).map(Number).filter(Boolean);
  const rows: Record<string, Record<string, number>> = {};
  for (const count of named.length > 0 ? named : COUNTS) {
    rows[count] = await measure(count);
    console.table(rows);
  }
  console.log(`Every document read again, 793 laws: ${BEFORE} CPU s an edit`);
}

async function measure(count: number): Promise<Record<string, number>> {
  const root = emptySite();
  const documents = writeLaws(root, count);
  await run(root, 'src/cli/import.ts', ['--apart', RECEIVED]);
  await run(root, 'src/cli/record.ts', ['--unanswered']);
  const server = await startDevServer(root);
  const [first = ''] = globSync('content/*/document.yaml', { cwd: root }).sort();
  const page = `${server.site}${basename(dirname(first))}/`;
  await textAt(page);
  const firstPage = cpuSeconds(server);
  const edits: { wall: number; cpu: number }[] = [];
  for (let edit = 1; edit <= EDITS; edit += 1) edits.push(await editAndWait(server, page, edit));
  const megabytes = memoryOf(server);
  await server.close();
  return {
    documents,
    'start and first page, CPU s': Math.round(firstPage * 10) / 10,
    ...spread(
      'edit, s',
      edits.map(({ wall }) => wall),
    ),
    ...spread(
      'edit, CPU s',
      edits.map(({ cpu }) => cpu),
    ),
    MB: megabytes,
  };
}

/** Edits a name that the page shows, and asks for the page until it has the edit. */
async function editAndWait(server: DevServer, page: string, edit: number) {
  const [start, before] = [performance.now(), cpuSeconds(server)];
  editOne(server.root);
  for (let asked = 1; !(await textAt(page)).includes('甲'.repeat(edit)); asked += 1)
    if (asked === 100) throw new Error(`${page} does not show edit ${edit}`);
  return { wall: (performance.now() - start) / 1000, cpu: cpuSeconds(server) - before };
}

async function textAt(page: string): Promise<string> {
  return (await fetch(page, { headers: { accept: 'text/html' } })).text();
}

function cpuSeconds({ pid }: DevServer): number {
  const [, fields = ''] = readFileSync(join('/proc', String(pid), 'stat'), 'utf8').split(') ');
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) / TICKS;
}

function memoryOf({ pid }: DevServer): number {
  const status = readFileSync(join('/proc', String(pid), 'status'), 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
}

function spread(name: string, values: readonly number[]): Record<string, number> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 100) / 100;
  return { [`${name}, p50`]: at(0.5), [`${name}, p95`]: at(0.95), [`${name}, max`]: at(1) };
}
