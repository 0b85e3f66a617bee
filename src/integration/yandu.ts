import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentLibrary } from '#library/current.ts';
import { proofReport } from '#library/proofReport.ts';
import { readBuildOptions } from './buildOptions.ts';
import { contentFolder } from './contentFolder.ts';
import { editorServer } from './editorServer.ts';
import { scriptsPlugin } from './scripts.ts';
import { siteIn } from './siteAddress.ts';
import { SiteCode, sheetsPlugin } from './siteCode.ts';
import { finishSite, stageBuild } from './stagedBuild.ts';
import type { StagedBuild } from './stagedBuild.ts';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];

/**
 * Creates the integration that makes a site of what Astro renders. A build goes to a folder of its own and takes the
 * place of the last good site when every step has succeeded. Integrations that write files come before it.
 */
export function yandu(): AstroIntegration {
  const code = new SiteCode();
  let build: StagedBuild | undefined;
  return {
    name: 'yandu',
    hooks: {
      'astro:config:setup': (setup) => {
        const { command, config, updateConfig } = setup;
        const offered =
          command === 'build' &&
          readBuildOptions().offline &&
          siteIn(fileURLToPath(config.root))?.features.offline;
        const worker = offered ? 'worker' : 'unregister-worker';
        const plugins = [scriptsPlugin(worker, code), sheetsPlugin(code)];
        updateConfig({ vite: { plugins } });
        if (command === 'dev') serveAnywhere(setup);
        if (command !== 'build') return;
        build = stageBuild(config);
        updateConfig({ outDir: build.outDir });
      },
      'astro:build:start': () => {
        code.addColours(currentLibrary().site.colours);
        if (build) console.log(proofReport(contentFolder(build.root), currentLibrary()));
        performance.mark('render');
      },
      'astro:build:done': () => {
        performance.measure('render', 'render');
        if (build) finishSite(build, code);
      },
      ...editorServer(),
    },
  };
}

/** Makes pages of `astro dev` work whatever `base` Astro is configured with. */
function serveAnywhere({ addMiddleware, updateConfig }: Setup): void {
  const entrypoint = new URL('./relativeLinksInDev.ts', import.meta.url);
  addMiddleware({ entrypoint, order: 'post' });
  // Astro's server asks for a slash behind the name of a file, too, where one endpoint serves several kinds.
  updateConfig({ trailingSlash: 'ignore' });
}
