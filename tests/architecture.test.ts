import { globSync, readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom; besides its own folder, nothing else. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  edition: ['npm'],
  search: ['edition'],
  markdown: ['edition', 'npm'],
  pack: ['edition', 'npm'],
  office: ['edition', 'pack', 'npm'],
  importer: ['edition', 'library', 'markdown', 'node', 'npm'],
  library: ['edition', 'pack', 'markdown', 'node', 'npm'],
  components: ['edition', 'search', 'pack', 'styles'],
  layouts: ['edition', 'components', 'styles'],
  pages: ['edition', 'search', 'pack', 'components', 'layouts', 'styles', 'astro:content'],
  islands: ['edition', 'search', 'pack', 'office', 'npm'],
  publish: ['edition', 'search', 'pack', 'office', 'library', 'node', 'npm'],
  commands: ['edition', 'library', 'importer', 'office', 'publish', 'node', 'npm'],
  'content.config.ts': ['edition', 'library', 'astro:content', 'node', 'npm'],
};
const ROOT =
  'README.md astro.config.mjs content package-lock.json package.json public src tests tsconfig.json';

const FILES = globSync('src/**/*.{ts,astro}').sort();
const read = (file: string) => readFileSync(file, 'utf8');

function importsOf(file: string): string[] {
  const found = read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu);
  return [...found].map(([, target = '']) => folderOf(target, file));
}

function folderOf(target: string, file: string): string {
  if (target.startsWith('node:')) return 'node';
  if (target.startsWith('astro:')) return target;
  if (target.startsWith('#')) return target.slice(1).split('/')[0] ?? '';
  if (!target.startsWith('.')) return 'npm';
  return relative('src', resolve(file, '..', target)).split('/')[0] ?? '';
}

test('imports only point down', () => {
  const wrong = FILES.flatMap((file) => {
    const own = file.split('/')[1] ?? '';
    const allowed = [own, ...(MAY_IMPORT[own] ?? [])];
    const strange = importsOf(file).filter((target) => !allowed.includes(target));
    return strange.map((target) => `${file} → ${target}`);
  });
  expect(FILES.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('a module is at most 300 lines, a component or page 120', () => {
  const sizes = FILES.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
  const limit = (file: string) => (file.endsWith('.astro') ? 120 : 300);
  expect(sizes.filter(({ file, lines }) => lines > limit(file))).toEqual([]);
});

test('no drawer for odds and ends', () => {
  expect(globSync('{src,tests}/**/{utils,util,helpers,helper,common,misc}{,.*}')).toEqual([]);
});

test('the root holds what it must and nothing else', () => {
  const ignored = read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/u, ''));
  const listed = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !ignored.includes(name),
  );
  expect(listed.sort().join(' ')).toBe(ROOT);
});

test('the code knows no document by name', () => {
  const documents = globSync('content/*/document.yaml').map((file) => file.split('/')[1] ?? '');
  expect(documents.length).toBeGreaterThan(0);
  const sources = globSync('src/**/*.{ts,astro,css}').concat('astro.config.mjs');
  // A path, or a word of its own in quotation marks: a document may be called like a module of ours.
  const names = (id: string) => new RegExp(`['"\`/]${id}['"\`/#]`, 'u');
  for (const id of documents) {
    expect(sources.filter((file) => names(id).test(read(file)))).toEqual([]);
  }
});

test('every export says in a sentence what it is', () => {
  const silent = FILES.filter((file) => file.endsWith('.ts')).flatMap((file) => {
    const lines = read(file).split('\n');
    return lines.flatMap((line, index) =>
      /^export (?:async )?(?:function|class|const|interface|type) /u.test(line) &&
      !/\*\/$/u.test(lines[index - 1] ?? '')
        ? [`${file}:${index + 1}`]
        : [],
    );
  });
  expect(silent).toEqual([]);
});
