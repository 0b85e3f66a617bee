import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watch } from './watching.ts';

/** What a build took and what it made. */
export interface Built {
  seconds: number;
  peakMb: number;
  /** Seconds of each step, in order. */
  steps: Record<string, number>;
  pages: number;
  files: number;
  distMb: number;
}

/** Builds the site in `root` in a process of its own, every step followed. @throws Error when the build fails */
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

/** What a folder of a built site holds. */
export function sizeOf(dir: string): Pick<Built, 'pages' | 'files' | 'distMb'> {
  const files = globSync('**/*.*', { cwd: dir });
  const bytes = files.reduce((sum, file) => sum + statSync(join(dir, file)).size, 0);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return { pages, files: files.length, distMb: Math.round(bytes / 1e5) / 10 };
}
