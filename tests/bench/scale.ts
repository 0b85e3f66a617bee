/**
 * Measures import, builds, index, memory and size for 1 to 800 documents, beside other generators.
 * `npm run bench -- scale [documents…]`; LAWS names a folder of real laws, otherwise they are generated.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildOnce } from './following/building.ts';
import { pagesIn } from './peers/pages.ts';
import { PEERS, buildPeer } from './peers/peers.ts';
import { RECEIVED, editOne, emptySite, run, writeLaws } from './scale/library.ts';

const COUNTS = [1, 10, 100, 800];

/** Prints the figures of each size of library and each generator, and the seconds of each step of our clean builds. */
export async function bench(): Promise<void> {
  const named = process.argv.slice(3).map(Number).filter(Boolean);
  const rows: Record<string, Record<string, number | string>> = {};
  const steps: Record<string, Record<string, number>> = {};
  for (const count of named.length > 0 ? named : COUNTS) {
    const { ours, peers, clean } = await measure(count);
    rows[`${count}, ours`] = ours;
    for (const [name, row] of Object.entries(peers)) rows[`${count}, ${name}`] = row;
    steps[count] = clean;
    // Print intermediate results, because the largest library takes long and may fail.
    console.table(rows);
  }
  console.log('Seconds in each step of our clean builds');
  console.table(steps);
}

async function measure(count: number) {
  const root = emptySite();
  const documents = writeLaws(root, count);
  const imported = await run(root, 'src/cli/import.ts', ['--apart', RECEIVED]);
  await run(root, 'src/cli/record.ts', ['--unanswered']);
  const clean = await buildOnce(root);
  editOne(root);
  const again = await buildOnce(root);
  const ours = {
    documents,
    'import s': imported.seconds,
    'clean s': clean.seconds,
    'after an edit s': again.seconds,
    'index s': clean.steps['search files'] ?? 0,
    'peak MB': Math.max(clean.peakMb, again.peakMb),
    pages: clean.pages,
    'pages/s': Math.round(clean.pages / clean.seconds),
    files: clean.files,
    'dist MB': clean.distMb,
    'home KB': brotliKb(join(root, 'dist/index.html')),
  };
  const peers: Record<string, Record<string, number | string>> = {};
  const pages = pagesIn(join(root, 'dist'));
  for (const peer of PEERS.filter(({ most }) => count <= most)) {
    peers[peer.name] = await buildPeer(peer, pages);
  }
  rmSync(root, { recursive: true });
  return { ours, peers, clean: clean.steps };
}

function brotliKb(file: string): number {
  return Math.round(brotliCompressSync(readFileSync(file)).length / 100) / 10;
}
