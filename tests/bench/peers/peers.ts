import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sizeOf } from '../following/building.ts';
import { watch } from '../following/watching.ts';
import type { PlainPage } from './pages.ts';

/** Another site generator, set up as in its own guide. */
export interface Peer {
  name: string;
  /** The largest library to build with it, in documents. */
  most: number;
  /** The npm packages to install. */
  packages: readonly string[];
  /** Its configuration, by file. */
  files: Readonly<Record<string, string>>;
  /** The folders of its Markdown files and of its output. */
  docs: string;
  dist: string;
  command: readonly string[];
}

/** The generators to compare with, each with its own search. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Starlight',
    // Every page lists all pages: a hundred documents are 0.7 GB, eight hundred would be some forty.
    most: 100,
    packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7.3.0'],
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [starlight({ title: '研读', defaultLocale: 'root', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    docs: 'src/content/docs',
    dist: 'dist',
    command: ['astro', 'build'],
  },
  {
    name: 'VitePress',
    most: 800,
    packages: ['vitepress@1.6.4'],
    files: {
      'docs/.vitepress/config.mjs': `export default { lang: 'zh-CN', title: '研读', themeConfig: { search: { provider: 'local' } } };
`,
    },
    docs: 'docs',
    dist: 'docs/.vitepress/dist',
    command: ['vitepress', 'build', 'docs'],
  },
];

/** Builds the same pages with another generator; on failure returns the reason instead of the figures. */
export async function buildPeer(
  peer: Peer,
  pages: readonly PlainPage[],
): Promise<Record<string, number | string>> {
  const root = mkdtempSync(join(tmpdir(), 'peer-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('package.json', '{ "name": "peer", "private": true, "type": "module" }');
  for (const [file, text] of Object.entries(peer.files)) write(file, text);
  for (const page of pages) write(join(peer.docs, page.path, 'index.md'), markdownOf(page));
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...peer.packages], {
      cwd: root,
      stdio: 'ignore',
    });
    const child = spawn(
      join(root, 'node_modules/.bin', peer.command[0] ?? ''),
      peer.command.slice(1),
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      },
    );
    const { seconds, peakMb } = await watch(child);
    const { pages: made, files, distMb } = sizeOf(join(root, peer.dist));
    return {
      'clean s': seconds,
      'peak MB': peakMb,
      pages: made,
      'pages/s': Math.round(made / seconds),
      files,
      'dist MB': distMb,
    };
  } catch (error) {
    return { 'clean s': `not built: ${String(error).split('\n')[0]?.slice(0, 80)}` };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function markdownOf({ title, paragraphs }: PlainPage): string {
  // Escape the syntax of Markdown and Vue.
  const plain = (text: string) =>
    text.replace(/[\\`*_{}[\]<>#|~]/gu, (mark) => `&#${mark.codePointAt(0)};`);
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${paragraphs.map(plain).join('\n\n')}\n`;
}
