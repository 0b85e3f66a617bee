import { readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, RefreshContentOptions } from 'astro';
import type { Problem } from '#edition/problem.ts';
import { problemPage } from './problemPage.ts';

/** Files an editor's program writes in several steps are read once they are whole. */
const PAUSE = 60;
const MOST_TRIES = 200;

type Refresh = (options: RefreshContentOptions) => Promise<void>;

/** The problems an error carries; one of another realm is known by its name, not by its class. */
export function problemsIn(error: unknown): readonly Problem[] | undefined {
  const { name, problems } = error as { name?: string; problems?: readonly Problem[] };
  return name === 'EditionError' ? problems : undefined;
}

/** What tells one state of a folder's files from another: every name with its size and time. */
function stateOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {};
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

/** Has every collection read anew. Astro silently does nothing while it reloads its own configuration. */
async function refresh(refreshContent: Refresh | undefined): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const context = { loaded: false };
    await refreshContent?.({ loaders: ['edition', 'packs', 'whole'], context });
    if (context.loaded) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error('astro dev does not read the content: see what it printed');
}

/**
 * The editor's desk in `astro dev`: every change below `content/` is read and checked at once; pages show the new
 * text, or what is wrong with it in the editor's words until it is mended.
 */
export function editorsDesk(): AstroIntegration {
  let content = '';
  return {
    name: 'desk',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = join(fileURLToPath(config.root), 'content');
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        let problems: readonly Problem[] = [];
        let state = '';
        let reading = Promise.resolve();
        let timer: NodeJS.Timeout | undefined;
        const read = async () => {
          try {
            await refresh(refreshContent);
            problems = [];
          } catch (error) {
            const found = problemsIn(error);
            if (!found) {
              state = '';
              throw error;
            }
            problems = found;
          }
          server.ws.send({ type: 'full-reload' });
        };
        const follow = () => {
          const present = stateOf(content);
          if (present === state) return reading;
          state = present;
          reading = reading.catch(() => {}).then(read);
          return reading;
        };
        const changed = () => {
          clearTimeout(timer);
          timer = setTimeout(() => follow().catch(() => {}), PAUSE);
        };
        // Watchers lose a change now and then, so they only make open pages reload: a page asked for looks for itself.
        const watcher = watch(content, { recursive: true }, changed);
        server.watcher.on('all', (_event, file) => file.startsWith(content) && changed());
        server.httpServer?.once('close', () => watcher.close());
        server.middlewares.use(async (request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          try {
            await follow();
          } catch (error) {
            return next(error);
          }
          if (problems.length === 0) return next();
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(problemPage(problems));
        });
      },
    },
  };
}
