import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Problem } from '#edition/problem.ts';
import { problemPage } from './problemPage.ts';

/** Files an editor's program writes in several steps are read once they are whole. */
const PAUSE = 60;

/** The problems an error carries; one of another realm is known by its name, not by its class. */
export function problemsIn(error: unknown): readonly Problem[] | undefined {
  const { name, problems } = error as { name?: string; problems?: readonly Problem[] };
  return name === 'EditionError' ? problems : undefined;
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
        let reading: Promise<void> | undefined;
        let timer: NodeJS.Timeout | undefined;
        let changes = 0;
        const read = async () => {
          changes += 1;
          try {
            await refreshContent?.({
              loaders: ['edition', 'packs', 'whole'],
              context: { changes },
            });
            problems = [];
          } catch (error) {
            const found = problemsIn(error);
            if (!found) throw error;
            problems = found;
          }
          server.ws.send({ type: 'full-reload' });
        };
        const changed = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            reading = read();
          }, PAUSE);
        };
        // Vite's watcher is ready late on a slow machine, and loses a change now and then; Node's own, a new folder's files.
        const watcher = watch(content, { recursive: true }, changed);
        server.watcher.on('all', (_event, file) => file.startsWith(content) && changed());
        server.httpServer?.once('close', () => watcher.close());
        server.middlewares.use(async (request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          reading ??= read();
          await reading.catch(next);
          if (problems.length === 0) return next();
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(problemPage(problems));
        });
      },
    },
  };
}
