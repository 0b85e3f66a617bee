import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { htmlFiles } from './site.ts';
import type { Site } from './site.ts';

const SCRIPT = /<script([^>]*?) src="\/scripts\/([a-z-]+)\.js"([^>]*)><\/script>/gu;
/** Everything `file://` can run and the oldest browsers can read: one classic script, nothing imported. */
export const OPTIONS = {
  bundle: true,
  format: 'iife',
  target: ['chrome80', 'safari14.1', 'firefox78'],
  charset: 'utf8',
  // pptxgenjs reaches Node's modules where there are any, and brings a whole jszip along.
  alias: { jszip: './src/packs/office/jszip.ts' },
  external: ['node:*'],
} satisfies BuildOptions;

/** The source of one island as a classic script. */
export async function bundleIsland(
  name: string,
  minify: boolean,
  plugins: Plugin[] = [],
): Promise<string> {
  const result = await build({
    ...OPTIONS,
    plugins,
    entryPoints: [`src/client/entries/${name}.ts`],
    minify,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text.trim() ?? '';
}

/**
 * Bundles every island that a page asks for by `/scripts/<name>.js`:
 * a deferred script becomes a hashed file, one marked `data-inline` goes into the page.
 */
export async function bundleScripts(site: Site): Promise<void> {
  mkdirSync(join(site.dir, 'assets'), { recursive: true });
  // The same few tags stand on every page of the library.
  const tags = new Map<string, string>();
  for (const file of htmlFiles(site)) {
    const path = join(site.dir, file);
    const html = readFileSync(path, 'utf8');
    for (const match of html.matchAll(SCRIPT)) {
      if (!tags.has(match[0])) tags.set(match[0], await publishedTag(site, match));
    }
    writeFileSync(
      path,
      html.replace(SCRIPT, (tag) => tags.get(tag) ?? tag),
    );
  }
}

async function publishedTag(site: Site, match: RegExpExecArray): Promise<string> {
  const [, before = '', name = '', after = ''] = match;
  const code = await bundleIsland(name, true);
  const attributes = before + after;
  if (attributes.includes('data-inline')) {
    return `<script>${code.replaceAll('</script', '<\\/script')}</script>`;
  }
  return `<script${attributes} src="/${writeHashed(site, name, code)}"></script>`;
}

function writeHashed(site: Site, name: string, code: string): string {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const file = `assets/${name}.${hash}.js`;
  writeFileSync(join(site.dir, file), code);
  return file;
}

/** Gives `astro dev` the same classic scripts at `/scripts/<name>.js`, bundled on request. */
export function serveScripts(): AstroIntegration {
  return {
    name: 'scripts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const name = /^\/scripts\/([a-z-]+)\.js$/u.exec(request.url ?? '')?.[1];
          if (!name) return next();
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(await bundleIsland(name, false));
        });
      },
    },
  };
}
