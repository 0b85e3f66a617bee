/** Measures the time and the peak memory of a clean build, and the time of each step. */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Built, buildOnce } from './following/building.ts';
import { pagesIn } from './peers/pages.ts';
import { PEERS, buildPeer } from './peers/peers.ts';

const SOURCES = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'content', 'public'];
const RUNS = 3;

/**
 * Prints the median of three clean builds, each in a new folder, beside other generators on the same pages, and the
 * seconds of each step.
 */
export async function bench(): Promise<void> {
  const runs: Built[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await cleanBuild());
  const [median] = runs.sort((a, b) => a.seconds - b.seconds).slice(RUNS >> 1);
  const { steps, ...ours } = median ?? { steps: {} };
  const table: Record<string, object> = { ours };
  const pages = pagesIn('dist');
  for (const peer of PEERS) table[peer.name] = await buildPeer(peer, pages);
  console.table(table);
  console.log('Seconds in each step of ours');
  console.table(steps);
}

async function cleanBuild(): Promise<Built> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const name of SOURCES) cpSync(resolve(name), join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const built = await buildOnce(root);
  rmSync(root, { recursive: true });
  return built;
}
