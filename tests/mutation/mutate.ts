/**
 * `npm run test:mutation -- [room…] [--count N] [--seed N]`: changes one place of a room's modules at a time, in a copy
 * of the project, and prints the changes that the room's unit tests do not notice.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from '../devServer.ts';
import { randomFrom } from '../random.ts';
import { type Mutant, mutantsOf, mutate } from './mutants.ts';

const ROOMS = ['edition', 'library', 'search', 'packs', 'importer', 'integration', 'client'];
/** Signs of a module that works on a page: it is driven by browser tests, which are too slow to judge single changes. */
const PAGE = /\b(?:document|window)\.|\b(?:HTML\w*)?Element\b|\/dom\.ts'/u;
/** Modules that only start or bundle others. */
const STARTS = /^src.client.(?:core|entries)\b/u;
const BESIDE = ['tests', 'CHANGELOG.md', 'LICENSE', 'README.md', 'package-lock.json'];
const VITEST = resolve('node_modules/vitest/vitest.mjs');
/** Milliseconds after which a run counts as an endless loop. */
const LIMIT = 240_000;

type Outcome = 'killed' | 'survived' | 'timed out';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
  },
});
await run(positionals.length > 0 ? positionals : ROOMS);

async function run(rooms: readonly string[]): Promise<void> {
  const root = copyProject('content');
  for (const name of BESIDE) cpSync(name, join(root, name), { recursive: true });
  // Some tests start programs of the packages by their path.
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  // Biome refuses to work beside a second configuration.
  rmSync(join(root, 'tests/biome.json'));
  process.once('SIGINT', () => process.exit(1));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  for (const room of rooms) await runRoom(root, room);
}

async function runRoom(root: string, room: string): Promise<void> {
  const counts = { killed: 0, survived: 0, 'timed out': 0 };
  if ((await runTests(root, [`tests/${room}/`])) !== 'survived')
    throw new Error(`The tests of ${room} fail without any change.`);
  for (const mutant of chosen(room)) {
    const outcome = await outcomeOf(root, room, mutant);
    counts[outcome] += 1;
    if (outcome !== 'killed') console.log(`  ${outcome}: ${described(mutant)}`);
  }
  console.log(`${room}: ${JSON.stringify(counts)}`);
}

/** Chooses mutants of a room at random, the same for the same seed. */
function chosen(room: string): Mutant[] {
  const random = randomFrom(Number(values.seed));
  const left = globSync(`src/${room}/**/*.ts`)
    .sort()
    .filter(isJudged)
    .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
  const count = Math.min(Number(values.count), left.length);
  return Array.from({ length: count }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** Tells whether unit tests judge a module: all but those that work on a page, unless a unit test imports one. */
function isJudged(file: string): boolean {
  const worksOnPage = /^src.client\b/u.test(file) && PAGE.test(readFileSync(file, 'utf8'));
  return !STARTS.test(file) && (!worksOnPage || importersOf(file).length > 0);
}

/** Runs the tests nearest to the module, then those of its whole room if they notice nothing. */
async function outcomeOf(root: string, room: string, mutant: Mutant): Promise<Outcome> {
  const copy = join(root, mutant.file);
  const source = readFileSync(copy, 'utf8');
  writeFileSync(copy, mutate(source, mutant));
  const first = await runTests(root, nearestTests(mutant.file));
  const outcome = first === 'survived' ? await runTests(root, [`tests/${room}/`]) : first;
  writeFileSync(copy, source);
  return outcome;
}

/** Finds the tests that import a module, or else those of its folder. */
function nearestTests(module: string): string[] {
  const importers = importersOf(module);
  return importers.length > 0 ? importers : [`${dirname(module).replace(/^src/u, 'tests')}/`];
}

function importersOf(module: string): string[] {
  const name = `'${module.replace(/^src\//u, '#')}'`;
  return globSync('tests/**/*.test.ts').filter((file) => {
    const text = readFileSync(file, 'utf8');
    // A test that replaces the module says nothing about it.
    return text.includes(name) && !text.includes(`vi.mock(${name}`);
  });
}

function runTests(root: string, filters: readonly string[]): Promise<Outcome> {
  const options = ['--config', 'tests/vitest.config.ts', '--bail', '1'];
  const runner = spawn(process.execPath, [VITEST, 'run', ...options, ...filters], {
    cwd: root,
    stdio: 'ignore',
    // A group of its own, with the workers: a loop in one of them does not end by itself.
    detached: true,
  });
  return outcomeOfRun(runner);
}

function outcomeOfRun(runner: ChildProcess): Promise<Outcome> {
  const stop = () => {
    if (runner.pid) process.kill(-runner.pid, 'SIGKILL');
  };
  process.once('exit', stop);
  return new Promise((end) => {
    const timer = setTimeout(() => {
      stop();
      end('timed out');
    }, LIMIT);
    runner.once('exit', (code) => {
      clearTimeout(timer);
      process.off('exit', stop);
      end(code === 0 ? 'survived' : 'killed');
    });
  });
}

function described({ file, line, before, after }: Mutant): string {
  const short = (text: string) => text.replace(/\s+/gu, ' ').slice(0, 160);
  return `${file}:${line}: ${short(before)}  →  ${short(after)}`;
}
