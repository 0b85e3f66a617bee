import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { expect, test, vi } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { yandu } from '#integration/yandu.ts';
import { setCurrentLibrary } from '#library/current.ts';
import { copyFixture } from '../fixture/copy.ts';
import { FIXTURE } from '../fixture/library.ts';
import { emptyFolder } from './publish/releases.ts';

type Hook = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

/** Sets the integration up for a command of Astro and returns what it changed. */
async function setUp(root: string, command: 'build' | 'dev' | 'preview') {
  const [rootUrl, outDir] = [root, join(root, 'dist')].map((path) => pathToFileURL(`${path}/`));
  const updates: Record<string, unknown>[] = [];
  const middleware: string[] = [];
  const { hooks } = yandu();
  await hooks['astro:config:setup']?.({
    command,
    config: { root: rootUrl, outDir },
    updateConfig: (update: Record<string, unknown>) => updates.push(update),
    addMiddleware: ({ order }: { order: string }) => middleware.push(order),
  } as unknown as Parameters<Hook>[0]);
  return { config: Object.assign({}, ...updates), middleware, hooks };
}

test('a build renders into a folder of its own, with no middleware', async () => {
  const root = emptyFolder();
  const { config, middleware } = await setUp(root, 'build');
  expect(fileURLToPath(config.outDir)).toBe(join(root, '.build/next/'));
  expect(config).not.toHaveProperty('trailingSlash');
  expect(middleware).toEqual([]);
});

test('the editor’s server locks out no build, and its links work under any base', async () => {
  const { config, middleware } = await setUp(emptyFolder(), 'dev');
  expect(config).not.toHaveProperty('outDir');
  expect(config).toHaveProperty('trailingSlash', 'ignore');
  expect(middleware).toEqual(['post']);
});

test('a preview changes neither folder nor links', async () => {
  const { config, middleware } = await setUp(emptyFolder(), 'preview');
  expect(Object.keys(config)).toEqual(['vite']);
  expect(middleware).toEqual([]);
});

test('a build tells of every document that its passages are proved, a preview does not', async () => {
  setCurrentLibrary(FIXTURE);
  const shown = vi.spyOn(console, 'log').mockImplementation(() => {});
  for (const command of ['preview', 'build'] as const) {
    expect(shown).not.toHaveBeenCalled();
    const { hooks } = await setUp(copyFixture().root, command);
    await hooks['astro:build:start']?.({} as never);
  }
  const [[report] = []] = shown.mock.calls;
  shown.mockRestore();
  for (const document of FIXTURE.documents) {
    const proved = `✓ ${document.id}：${passagesOf(document).length} 句与原文逐字一致`;
    expect(report).toContain(proved);
  }
});
