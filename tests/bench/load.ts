/** Measures the load that one small host can serve: wrk against nginx and Caddy, with and without compression. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compress } from '../../src/cli/compress.ts';
import { DIST, allPages } from '../e2e/site.ts';
import { installPackages } from '../machine/debian.ts';

const PORT = 18_080;
const SECONDS = 8;
const CONNECTIONS = 32;
/** The clock ticks of /proc in a second, on every Linux. */
const TICKS = 100;

/** The figures of one run, as printed. */
interface Load {
  'requests/s': number;
  'p50 ms': number;
  'p99 ms': number;
  'CPU µs/request': number;
  'KB/response': number;
}

/** Prints the load for each way to serve the pages of the site. */
export async function bench(): Promise<void> {
  if (!has('wrk') || !has('nginx')) installPackages(['wrk', 'nginx-light']);
  if (!has('wrk') || !has('nginx')) throw new Error('skipped: wrk and nginx are needed');
  const packed = join(mkdtempSync(join(tmpdir(), 'load-')), 'compressed');
  await compress(DIST, packed);
  chmodSync(join(packed, '..'), 0o755);
  console.table({
    'as built': await measure(DIST, ''),
    'gzip on the fly, level 6': await measure(
      DIST,
      'gzip on; gzip_comp_level 6; gzip_types text/css application/javascript application/json;',
    ),
    'compressed beforehand': await measure(packed, 'gzip_static on;'),
  });
  await benchBrotli(packed);
}

/** Measures Caddy, which serves `.br` files; Debian's nginx has no brotli. */
async function benchBrotli(packed: string): Promise<void> {
  if (!has('caddy')) installPackages(['caddy']);
  if (!has('caddy')) throw new Error('skipped: caddy is needed');
  console.table({
    'Caddy, as built': await measureCaddy(DIST, 'file_server'),
    'Caddy, gzip on the fly': await measureCaddy(DIST, 'encode gzip\nfile_server'),
    'Caddy, brotli beforehand': await measureCaddy(packed, 'file_server { precompressed br gzip }'),
  });
}

function measureCaddy(root: string, settings: string): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const conf = join(folder, 'Caddyfile');
  const directives = settings.replace('{ ', '{\n').replace(' }', '\n}');
  writeFileSync(
    conf,
    `{\nadmin off\nauto_https off\n}\nhttp://127.0.0.1:${PORT} {\nroot * "${resolve(root)}"\n${directives}\n}\n`,
  );
  const env = { ...ENV, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const caddy = spawn('caddy', ['run', '--config', conf, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env,
  });
  return measureServer(caddy, String(caddy.pid), folder);
}

async function measure(root: string, settings: string): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `daemon off; user root; worker_processes 1; error_log stderr; pid ${join(folder, 'pid')};
events {} http { include /etc/nginx/mime.types; access_log off; ${settings}
server { listen 127.0.0.1:${PORT}; root "${resolve(root)}"; } }`,
  );
  const nginx = spawn('nginx', ['-c', conf], { stdio: 'inherit', env: ENV });
  await new Promise((done) => setTimeout(done, 500));
  const worker = execFileSync('pgrep', ['-P', String(nginx.pid)], { encoding: 'utf8' }).trim();
  return measureServer(nginx, worker, folder);
}

/** Loads a server that is starting, then stops it; `worker` is the id of the process that serves. */
async function measureServer(server: ChildProcess, worker: string, folder: string): Promise<Load> {
  await new Promise((done) => setTimeout(done, 1500));
  try {
    const before = cpuSeconds(worker);
    const output = runWrk(folder);
    return read(output, cpuSeconds(worker) - before);
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
  }
}

/** Runs wrk over all pages in turn, with the headers of browsers, and returns its output. */
function runWrk(folder: string): string {
  const script = join(folder, 'pages.lua');
  const paths = allPages().map((path) => `"/${path}"`);
  writeFileSync(
    script,
    `local paths = {${paths.join(', ')}}
local turn = 0
wrk.headers["Accept-Encoding"] = "gzip, br"
request = function()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
done = function(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %d %d %d %d %d %d", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end`,
  );
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', script];
  return execFileSync('wrk', [...args, `http://127.0.0.1:${PORT}`], { encoding: 'utf8' });
}

function read(output: string, cpu: number): Load {
  const numbers = /RESULT (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/u.exec(output)?.slice(1).map(Number);
  const [requests = 0, duration = 0, bytes = 0, p50 = 0, p99 = 0, errors = 0] = numbers ?? [];
  if (requests === 0 || errors > 0) throw new Error(output);
  return {
    'requests/s': Math.round(requests / (duration / 1e6)),
    'p50 ms': p50 / 1000,
    'p99 ms': p99 / 1000,
    'CPU µs/request': Math.round((cpu * 1e6) / requests),
    'KB/response': Math.round(bytes / requests / 100) / 10,
  };
}

/** Returns the user and system time of a process in seconds. */
function cpuSeconds(pid: string): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

const ENV = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };

function has(command: string): boolean {
  try {
    execFileSync('which', [command], { env: ENV, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
