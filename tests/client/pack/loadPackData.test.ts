import { beforeEach, expect, test, vi } from 'vitest';
import { writePayload } from '#search/index/payload.ts';
import { runScriptAt } from '#client/platform/lazyScript.ts';

vi.mock('#client/platform/lazyScript.ts', () => ({ runScriptAt: vi.fn() }));

const RELEASE = '0123456789';
const FOLDER = `assets/excerpts.${RELEASE}`;
const payload = (data: unknown, release = RELEASE) =>
  JSON.parse(writePayload(release, data).replace(/^[^=]*=/u, ''));
let files: Map<string, unknown>;
let excerpts: string | null;

/** Imports the module anew, as another page does. */
async function loadModule() {
  vi.resetModules();
  return import('#client/pack/loadPackData.ts');
}

beforeEach(() => {
  excerpts = FOLDER;
  files = new Map<string, unknown>([
    [`${FOLDER}.js`, payload({ volumes: ['a', 'b'], packs: {} })],
    [`${FOLDER}/a.js`, payload({ id: 'a' })],
    [`${FOLDER}/b.js`, payload({ id: 'b' })],
  ]);
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => excerpts }) });
  vi.mocked(runScriptAt)
    .mockReset()
    .mockImplementation(async (path) => {
      if (!files.has(path)) throw new Error('missing');
      return files.get(path);
    });
});

test('the data of the documents that the site has are loaded, each file once', async () => {
  const { loadDocumentPackData } = await loadModule();
  expect(await loadDocumentPackData(['b', 'unknown', 'a'])).toEqual([{ id: 'b' }, { id: 'a' }]);
  expect(await loadDocumentPackData(['a'])).toEqual([{ id: 'a' }]);
  expect(vi.mocked(runScriptAt).mock.calls.map(([path]) => path)).toEqual([
    `${FOLDER}.js`,
    `${FOLDER}/b.js`,
    `${FOLDER}/a.js`,
  ]);
});

test('a pack without passages needs no data', async () => {
  const { loadDocumentPackData } = await loadModule();
  expect(await loadDocumentPackData([])).toEqual([]);
  expect(runScriptAt).not.toHaveBeenCalled();
});

test.each([
  ['missing', undefined],
  ['of another release', payload({ id: 'a' }, 'fedcba9876')],
  ['damaged', [RELEASE, 1, { id: 'a' }]],
])('a file that is %s is not loaded, and another try may help', async (_, content) => {
  const { loadDocumentPackData, NotLoadedError } = await loadModule();
  const right = files.get(`${FOLDER}/a.js`);
  if (content) files.set(`${FOLDER}/a.js`, content);
  else files.delete(`${FOLDER}/a.js`);
  await expect(loadDocumentPackData(['a'])).rejects.toThrow(NotLoadedError);
  files.set(`${FOLDER}/a.js`, right);
  expect(await loadDocumentPackData(['a'])).toEqual([{ id: 'a' }]);
});

test('a page that does not name the folder is a fault of the site', async () => {
  excerpts = null;
  const { loadPackManifest, NotLoadedError } = await loadModule();
  expect(() => loadPackManifest()).toThrow('does not name the folder');
  expect(() => loadPackManifest()).not.toThrow(NotLoadedError);
});
