import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTS } from './host.ts';
import type { Host } from './host.ts';

/** The folder of the files that an operator copies. */
export const DEPLOY = 'src/integration/deploy';

/** The hosts as an operator configures them: with a copied file, in which nothing but port and folder differ. */
export const DEPLOYED_HOSTS: readonly Host[] = [
  {
    ...hostNamed('nginx'),
    serve: (root, port, file) => [
      '-c',
      file(`daemon off; user root; error_log stderr; pid ${join(tmpdir(), `nginx-${port}.pid`)}; events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
${copied('nginx.conf', root, [['listen 80;', `listen 127.0.0.1:${port};`]])}
}`),
    ],
  },
  {
    ...hostNamed('Apache'),
    serve: (root, port, file) => [
      '-X',
      '-f',
      file(`ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${join(tmpdir(), `apache-${port}.pid`)}
ErrorLog ${join(tmpdir(), `apache-${port}.log`)}
User www-data
${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
Include /etc/apache2/mods-available/mime.conf
${copied('apache.conf', root, [['*:80', `127.0.0.1:${port}`]])}`),
    ],
  },
  {
    ...hostNamed('Caddy'),
    serve: () => ['run', '--adapter', 'caddyfile', '--config', `${DEPLOY}/Caddyfile`],
    env: (root, port) => ({ SITE_ADDRESS: `http://127.0.0.1:${port}`, SITE_ROOT: root }),
  },
];

/** The modules that Debian enables, as far as they matter here, and the two that the file asks for. */
const APACHE_MODULES = [
  ...['mpm_event', 'authz_core', 'deflate', 'filter', 'dir', 'mime', 'negotiation'],
  ...['headers', 'rewrite'],
];

function hostNamed(name: string): Host {
  const host = HOSTS.find((each) => each.name === name);
  if (!host) throw new Error(`no host named ${name}`);
  return host;
}

/** Reads a copied file with the folder of the site under test; each thing to replace must be in it. */
function copied(name: string, root: string, replaced: [string, string][]): string {
  let text = readFileSync(`${DEPLOY}/${name}`, 'utf8');
  for (const [from, to] of [['/srv/yandu', root], ...replaced] as [string, string][]) {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}
