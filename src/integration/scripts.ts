import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { allBundles, bundleScript, findScript } from './bundles.ts';
import type { Bundle, Bundles } from './bundles.ts';
import { htmlFiles } from './site.ts';
import type { Site } from './site.ts';

const SCRIPT_TAG = /<script([^>]*?) src="\/scripts\/([a-z-]+)\.js"([^>]*)><\/script>/gu;

/**
 * Publishes every script that a page loads from `/scripts/<name>.js`: one marked `data-inline` goes into the page, any
 * other becomes a hashed file. The scripts that it is built on come before it, unless the page itself loads them.
 */
export async function bundleScripts(site: Site): Promise<void> {
  const bundles = await allBundles();
  mkdirSync(join(site.dir, 'assets'), { recursive: true });
  const files = new Map<string, string>();
  const fileOf = (name: string) => {
    const file = files.get(name) ?? writeHashed(site, name, findScript(bundles, name));
    files.set(name, file);
    return file;
  };
  for (const page of htmlFiles(site)) {
    const path = join(site.dir, page);
    writeFileSync(path, publishTags(readFileSync(path, 'utf8'), bundles, fileOf));
  }
}

function publishTags(html: string, bundles: Bundles, fileOf: (name: string) => string): string {
  const loaded = new Set<string>();
  return html.replace(SCRIPT_TAG, (_, before: string, name: string, after: string) => {
    const attributes = before + after;
    const { code, needs } = findScript(bundles, name);
    if (attributes.includes('data-inline')) return `<script>${withoutEndTags(code)}</script>`;
    const missing = [...needs, name].filter((one) => !loaded.has(one));
    // A script in a template may never run.
    if (attributes.includes('defer')) for (const one of missing) loaded.add(one);
    return missing.map((one) => `<script${attributes} src="/${fileOf(one)}"></script>`).join('');
  });
}

/** Returns the code of a script for use inside a page. */
export function withoutEndTags(code: string): string {
  return code.replaceAll('</script', '<\\/script');
}

function writeHashed(site: Site, name: string, { code }: Bundle): string {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const file = `assets/${name}.${hash}.js`;
  writeFileSync(join(site.dir, file), code);
  return file;
}

/** Creates the integration that serves the scripts in `astro dev`, each bundled whole on request. */
export function serveScripts(): AstroIntegration {
  return {
    name: 'scripts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const name = /^\/scripts\/([a-z-]+)\.js$/u.exec(request.url ?? '')?.[1];
          if (!name) return next();
          try {
            const code = await bundleScript(name, false);
            response.setHeader('content-type', 'text/javascript; charset=utf-8');
            response.end(code);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}
