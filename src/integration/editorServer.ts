import { watch } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, RefreshContentOptions } from 'astro';
import type { ViteDevServer } from 'vite';
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

/** The content as `astro dev` shows it: read and checked again whenever a file below `content/` has changed. */
class EditedContent {
  /** The problems of the content; while there are any, pages cannot be shown. */
  problems: readonly Problem[] = [];
  private snapshot = '';
  private reading: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private readonly root: string;
  private readonly read: () => Promise<void>;

  /** @param read reads and checks the content; throws an EditionError when it is at fault */
  constructor(root: string, read: () => Promise<void>) {
    this.root = root;
    this.read = read;
  }

  /** Reads the content, unless nothing has changed since it was read. @throws Error that is no fault of the content */
  readIfChanged(): Promise<void> {
    const current = snapshotOf(this.root);
    if (current !== this.snapshot) {
      this.snapshot = current;
      this.reading = this.reading.catch(() => {}).then(() => this.readAndCollect());
    }
    return this.reading;
  }

  /** Reads the content soon. */
  scheduleRead(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.readIfChanged().catch(() => {}), DEBOUNCE_MS);
  }

  private async readAndCollect(): Promise<void> {
    try {
      await this.read();
      this.problems = [];
    } catch (error) {
      const found = problemsIn(error);
      if (!found) {
        this.snapshot = '';
        throw error;
      }
      this.problems = found;
    }
  }
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
      const edited = new EditedContent(root, () =>
        refreshLibrary(refreshContent).finally(() => announceChange(server)),
      );
      watchContent(join(root, 'content'), server, () => edited.scheduleRead());
      server.middlewares.use((request, response, next) => {
        // Links name the file, as in the built site; Astro's server knows the folder alone.
        request.url = request.url?.replace(/(?<=\/)index\.html(?=[?#]|$)/u, '') ?? '/';
        if (!request.headers.accept?.includes('text/html')) return next();
        edited
          .readIfChanged()
          .then(
            () => (edited.problems.length === 0 ? next() : showProblems(edited.problems, response)),
            next,
          );
      });
    },
  };
}

/** Calls back on every change. Watchers sometimes miss one: every request for a page checks the folder itself. */
function watchContent(content: string, server: ViteDevServer, changed: () => void): void {
  const watcher = watch(content, { recursive: true }, changed);
  server.watcher.on('all', (_event, file) => file.startsWith(content) && changed());
  server.httpServer?.once('close', () => watcher.close());
}

/** Makes Astro forget the paths and properties of pages, which its store makes it do later or never, and reloads them. */
function announceChange(server: ViteDevServer): void {
  for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
  server.ws.send({ type: 'full-reload' });
}

function showProblems(problems: readonly Problem[], response: ServerResponse): void {
  response.statusCode = 500;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(problemPage(problems));
}
