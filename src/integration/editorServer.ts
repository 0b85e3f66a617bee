import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, RefreshContentOptions } from 'astro';
import type { Problem } from '#edition/problem.ts';
import { fileStates } from './contentFolder.ts';
import { problemPage } from './problemPage.ts';

/** Wait before reading a changed file, since some programs write it in several steps. */
const DEBOUNCE_MS = 60;
const RETRY_MS = 60;
const MAX_TRIES = 200;

type Refresh = (options: RefreshContentOptions) => Promise<void>;

/** Returns the problems of an EditionError. It is told by its name, since Astro loads the class a second time. */
export function problemsIn(error: unknown): readonly Problem[] | undefined {
  const { name, problems } = error as { name?: string; problems?: readonly Problem[] };
  return name === 'EditionError' ? problems : undefined;
}

/** Reloads the library; retries while Astro reloads its configuration, when it silently does nothing. */
async function refreshLibrary(refreshContent: Refresh | undefined): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const context = { loaded: false };
    await refreshContent?.({ loaders: ['library'], context });
    if (context.loaded) return;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  throw new Error('astro dev does not read the content: see what it printed');
}

/** The state of the content as a text, so that two states can be compared. */
function snapshotOf(root: string): string {
  return [...fileStates(root)].flat().join('\n');
}

/**
 * Creates the hooks that read and check every change below `content/` in `astro dev`; pages show the new text, or its
 * problems in the editor's language until they are fixed.
 */
export function editorServer(): AstroIntegration['hooks'] {
  let root = '';
  return {
    'astro:config:done': ({ config }) => {
      root = fileURLToPath(config.root);
    },
    'astro:server:setup': ({ server, refreshContent }) => {
      const content = join(root, 'content');
      let problems: readonly Problem[] = [];
      let snapshot = '';
      let reading = Promise.resolve();
      let timer: NodeJS.Timeout | undefined;
      const read = async () => {
        try {
          await refreshLibrary(refreshContent);
          problems = [];
        } catch (error) {
          const found = problemsIn(error);
          if (!found) {
            snapshot = '';
            throw error;
          }
          problems = found;
        }
        server.ws.send({ type: 'full-reload' });
      };
      const readIfChanged = () => {
        const current = snapshotOf(root);
        if (current === snapshot) return reading;
        snapshot = current;
        reading = reading.catch(() => {}).then(read);
        return reading;
      };
      const scheduleRead = () => {
        clearTimeout(timer);
        timer = setTimeout(() => readIfChanged().catch(() => {}), DEBOUNCE_MS);
      };
      // Watchers sometimes miss a change: they only reload open pages, and every request checks the folder itself.
      const watcher = watch(content, { recursive: true }, scheduleRead);
      server.watcher.on('all', (_event, file) => file.startsWith(content) && scheduleRead());
      server.httpServer?.once('close', () => watcher.close());
      server.middlewares.use(async (request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        try {
          await readIfChanged();
        } catch (error) {
          return next(error);
        }
        if (problems.length === 0) return next();
        response.statusCode = 500;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(problemPage(problems));
      });
    },
  };
}
