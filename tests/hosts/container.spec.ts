import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { DEPLOY, DEPLOYED_HOSTS } from './deployedHosts.ts';
import { start, versionOf } from './host.ts';

/** The lines of the container file by instruction, in order. */
const LINES = readFileSync(`${DEPLOY}/Containerfile`, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, instruction = '', rest = ''] = /^([A-Z]+) (.+)$/u.exec(line) ?? [];
    return instruction ? [{ instruction, words: rest.split(' ') }] : [];
  });
const INSTALLATION = 'npm ci --omit=dev';

/** The instructions of the stage that builds, and of the stage that serves. */
const stages = () => {
  const starts = LINES.flatMap(({ instruction }, i) => (instruction === 'FROM' ? [i] : []));
  return [LINES.slice(starts[0], starts[1]), LINES.slice(starts[1])] as const;
};

test('the container builds the site from what it copies, and its server serves that folder by the copied file', async () => {
  const caddy = DEPLOYED_HOSTS.find(({ name }) => name === 'Caddy');
  if (!caddy) throw new Error('no Caddy');
  test.skip(versionOf(caddy) === null, 'Caddy is not installed and could not be installed');
  const [building, serving] = stages();
  const root = mkdtempSync(join(tmpdir(), 'container-'));
  chmodSync(root, 0o755);
  for (const { instruction, words } of building) {
    if (instruction === 'COPY') copy(words, root);
    if (instruction === 'RUN') run(words, root);
  }
  const copied = serving.filter(({ instruction }) => instruction === 'COPY');
  expect(copied.map(({ words }) => words)).toEqual([
    [`${DEPLOY}/Caddyfile`, '/etc/caddy/Caddyfile'],
    ['--from=build', '/site/release/compressed', '/srv'],
  ]);
  const { url, stop } = await start(caddy, join(root, 'release/compressed'));
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  await stop();
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(await answer.text()).toBe(readFileSync(join(root, 'dist/index.html'), 'utf8'));
});

function copy(words: string[], root: string): void {
  const to = words.at(-1) ?? '';
  for (const from of words.slice(0, -1)) {
    const target = to === './' ? basename(from) : to;
    cpSync(from, join(root, target), { recursive: true });
  }
}

/** Runs a step; the packages are those of the project, since no test asks the registry. */
function run(words: string[], root: string): void {
  const [command = '', ...args] = words;
  if (words.join(' ') === INSTALLATION)
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  else execFileSync(command, args, { cwd: root, stdio: 'pipe' });
}
