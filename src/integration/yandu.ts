import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentLibrary } from '#library/current.ts';
import { proofReport } from '#library/proofReport.ts';
import { readBuildOptions } from './buildOptions.ts';
import { writeSums } from './checksums.ts';
import { contentFolder } from './contentFolder.ts';
import { editorServer } from './editorServer.ts';
import { finishPages } from './finishPages.ts';
import { keepPreviousAssets } from './previousAssets.ts';
import { replaceSite, restoreSite } from './replaceSite.ts';
import { scriptsPlugin } from './scripts.ts';

/**
 * Creates the integration that makes a site of what Astro renders. A build goes to a folder of its own and takes the
 * place of the last good site when every step has succeeded. Integrations that write files come before it.
 */
export function yandu(): AstroIntegration {
  let root = '';
  let dist = '';
  let next = '';
  let started = 0;
  return {
    name: 'yandu',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addMiddleware }) => {
        const building = command === 'build';
        const worker = building && readBuildOptions().offline ? 'worker' : 'unregister-worker';
        updateConfig({ vite: { plugins: [scriptsPlugin(worker)] } });
        if (command === 'dev') {
          const entrypoint = new URL('./relativeLinksInDev.ts', import.meta.url);
          addMiddleware({ entrypoint, order: 'post' });
          // Astro's server asks for a slash behind the name of a file, too, where one endpoint serves several kinds.
          updateConfig({ trailingSlash: 'ignore' });
        }
        if (!building) return;
        root = fileURLToPath(config.root);
        dist = fileURLToPath(config.outDir);
        next = join(root, '.build', 'next');
        restoreSite(dist, root);
        rmSync(next, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
      },
      'astro:build:start': () => {
        console.log(proofReport(contentFolder(root), currentLibrary()));
        started = performance.now();
      },
      'astro:build:done': () => {
        performance.measure('render', { start: started });
        measure('finish pages', () => finishPages(next));
        measure('sums', () => writeSums(next));
        measure('replace', () => {
          keepPreviousAssets(readBuildOptions().last ?? dist, next);
          replaceSite(dist, next, root);
        });
      },
      ...editorServer(),
    },
  };
}

/** Does a step of the build, whose time a benchmark can read. */
function measure(step: string, work: () => void): void {
  const start = performance.now();
  work();
  performance.measure(step, { start });
}
