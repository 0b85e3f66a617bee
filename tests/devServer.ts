import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { copySources } from './projectCopy.ts';

/** A running `astro dev` on a copy of the project. */
export interface DevServer {
  root: string;
  /** The address of the site, with a slash at the end. */
  site: string;
  pid: number;
  /** Returns what the server has printed. */
  output(): string;
  /** Ends the server and removes the copy. */
  close(): Promise<void>;
}

/** Copies the project with the given content into a folder of its own. */
export function copyProject(content: string): string {
  // Inside the project, so that the installed packages are found, in a folder that git ignores.
  mkdirSync('.build', { recursive: true });
  const root = mkdtempSync(resolve('.build/copy-'));
  copySources(root);
  cpSync(content, join(root, 'content'), { recursive: true });
  return root;
}

/** Starts `astro dev` on a copy of the project; it answers when its first page does. */
export async function startDevServer(root: string, base = '/'): Promise<DevServer> {
  const port = await freePort();
  const server = spawn(process.execPath, commandFor(port), { cwd: root, env: environment() });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => (output += chunk));
  const site = `http://127.0.0.1:${port}${base}`;
  await firstAnswer(`${site}about/`, server);
  const close = async () => {
    const ended = new Promise((end) => server.once('close', end));
    server.kill();
    await ended;
    rmSync(root, { recursive: true, force: true });
  };
  return { root, site, pid: server.pid ?? 0, output: () => output, close };
}

function commandFor(port: number): string[] {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  return [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)];
}

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'development',
    VITEST: undefined,
  };
}

/** Waits for a first page. @throws Error when the server ends or answers that it cannot make one */
async function firstAnswer(address: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`astro dev ended with ${server.exitCode}`);
    const status = await fetch(address).then(
      (answer) => answer.status,
      () => null,
    );
    if (status === 200) return;
    if (status !== null) throw new Error(`astro dev answers ${status} to ${address}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => probe.once('listening', ready));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}
