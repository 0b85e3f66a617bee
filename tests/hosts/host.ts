import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A web server as Debian packages it, with the shortest command that serves a folder. */
export interface Host {
  name: string;
  /** Name of the Debian package. */
  package: string;
  command: string;
  /** Arguments that print the version. */
  version: readonly string[];
  /** Arguments that serve `root` on a loopback port; `file` writes a configuration file and returns its path. */
  serve(root: string, port: number, file: (text: string) => string): readonly string[];
  /** Returns the variables that its configuration reads. */
  env?(root: string, port: number): NodeJS.ProcessEnv;
}

/** The six hosts, each configured with a folder and a port only. */
export const HOSTS: readonly Host[] = [
  {
    name: 'nginx',
    package: 'nginx-light',
    command: 'nginx',
    version: ['-v'],
    serve: (root, port, file) => [
      '-c',
      file(`daemon off; user root; error_log stderr; pid ${join(tmpdir(), `nginx-${port}.pid`)}; events {}
http { include /etc/nginx/mime.types; access_log off;
server { listen 127.0.0.1:${port}; root "${root}"; } }`),
    ],
  },
  {
    name: 'Apache',
    package: 'apache2',
    command: 'apache2',
    version: ['-v'],
    serve: (root, port, file) => [
      '-X',
      '-f',
      file(`ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${join(tmpdir(), `apache-${port}.pid`)}
ErrorLog ${join(tmpdir(), `apache-${port}.log`)}
User www-data
${['mpm_event', 'authz_core', 'dir', 'mime'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot "${root}"`),
    ],
  },
  {
    name: 'lighttpd',
    package: 'lighttpd',
    command: 'lighttpd',
    version: ['-v'],
    serve: (root, port, file) => [
      '-D',
      '-f',
      file(`server.document-root = "${root}"
server.bind = "127.0.0.1"
server.port = ${port}
index-file.names = ("index.html")
include_shell "/usr/share/lighttpd/create-mime.conf.pl"
`),
    ],
  },
  {
    name: 'Caddy',
    package: 'caddy',
    command: 'caddy',
    version: ['version'],
    serve: (root, port) => ['file-server', '--root', root, '--listen', `127.0.0.1:${port}`],
  },
  {
    name: 'BusyBox httpd',
    package: 'busybox',
    command: 'busybox',
    version: ['--help'],
    serve: (root, port) => ['httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', root],
  },
  {
    name: 'python http.server',
    package: 'python3',
    command: 'python3',
    version: ['--version'],
    serve: (root, port) => [
      ...['-m', 'http.server', String(port)],
      ...['--bind', '127.0.0.1', '--directory', root],
    ],
  },
];

/** Returns the first line of a host's version output, or null when it is not installed. */
export function versionOf({ command, version }: Host): string | null {
  const { status, stdout, stderr } = spawnSync(command, version, {
    encoding: 'utf8',
    env: HOST_ENV,
  });
  return status === 0 ? (`${stdout}${stderr}`.split('\n')[0]?.trim() ?? '') : null;
}

/** Environment of the hosts: Debian has servers in /usr/sbin, and Caddy writes to its home. */
const HOST_ENV = {
  ...process.env,
  PATH: `${process.env['PATH']}:/usr/sbin:/sbin`,
  HOME: process.env['HOME'] ?? tmpdir(),
  XDG_DATA_HOME: join(tmpdir(), 'caddy'),
  XDG_CONFIG_HOME: join(tmpdir(), 'caddy'),
};

/** Starts a host on a folder and waits until it answers. @throws Error with its output when it does not */
export async function start(
  host: Host,
  root: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const file = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'host-')), 'conf');
    writeFileSync(path, text);
    return path;
  };
  const child = spawn(host.command, host.serve(root, port, file), {
    env: { ...HOST_ENV, ...host.env?.(root, port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (tries === 50 || child.exitCode !== null) throw new Error(`${host.name}: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop: () => stopProcess(child) };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
