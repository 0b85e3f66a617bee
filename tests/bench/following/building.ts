import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watch } from './watching.ts';

/** The cost of a build and the size of its output. */
export interface Built {
  seconds: number;
  peakMb: number;
  /** Seconds of each step, in order. */
  steps: Record<string, number>;
  pages: number;
  files: number;
  distMb: number;
}

/** Builds the site in `root` in a new process and times every step. @throws Error when the build fails */
export async function buildOnce(root: string): Promise<Built> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'steps.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const { peakMb, output, seconds } = await watch(child);
  const steps = JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  return { seconds, peakMb, steps, ...sizeOf(join(root, 'dist')) };
}

/** Measures the folder of a built site. */
export function sizeOf(dir: string): Pick<Built, 'pages' | 'files' | 'distMb'> {
  const files = globSync('**/*.*', { cwd: dir });
  const bytes = files.reduce((sum, file) => sum + statSync(join(dir, file)).size, 0);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return { pages, files: files.length, distMb: Math.round(bytes / 1e5) / 10 };
}
