import { globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The folders that each folder of src may import besides itself; `npm`, `node`, `astro` and `virtual` stand for packages. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  edition: ['npm'],
  search: ['edition'],
  'search/build': ['edition', 'library', 'search', 'node', 'npm'],
  packs: ['edition', 'styles', 'npm'],
  library: ['edition', 'packs', 'styles', 'npm'],
  importer: ['edition', 'library', 'npm'],
  exports: ['edition', 'library', 'packs', 'search', 'styles', 'npm'],
  styles: ['edition'],
  'words.ts': [],
  components: ['edition', 'search', 'packs', 'styles', 'virtual'],
  'components/mdx': ['components', 'edition', 'npm'],
  layouts: ['components', 'edition', 'library', 'styles'],
  pages: [
    'components',
    'edition',
    'exports',
    'layouts',
    'library',
    'packs',
    'search',
    'search/build',
    'styles',
    'astro',
    'virtual',
  ],
  client: ['edition', 'packs', 'search', 'styles', 'npm'],
  integration: ['edition', 'library', 'styles', 'astro', 'node', 'npm'],
  cli: [
    'astro',
    'edition',
    'importer',
    'integration',
    'library',
    'packs',
    'search',
    'search/build',
    'node',
    'npm',
  ],
  'content.config.ts': ['integration', 'astro'],
};
const ROOT =
  'CHANGELOG.md LICENSE README.md astro.config.mjs content package-lock.json package.json public src tests tsconfig.json';

const FILES = globSync('src/**/*.{ts,astro}').sort();
const read = (file: string) => readFileSync(file, 'utf8');

/** The targets of a file's imports as written. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu);
  return [...found].map(([, target = '']) => target);
}

/** The path of an imported module of the project, or null for a package. */
function pathOf(target: string, file: string): string | null {
  if (target.startsWith('#')) return `src/${target.slice(1)}`;
  return target.startsWith('.') ? relative('.', resolve(file, '..', target)) : null;
}

function roomOf(path: string): string {
  const [, room = '', inner = ''] = path.split('/');
  return `${room}/${inner}` in MAY_IMPORT ? `${room}/${inner}` : room;
}

function packageOf(target: string): string {
  const scheme = /^(node|astro|virtual)(?::|$)/u.exec(target)?.[1];
  return scheme ?? 'npm';
}

test('imports only point down', () => {
  const wrong = FILES.flatMap((file) => {
    const own = roomOf(file);
    // The words of the interface are every room's.
    const allowed = [own, 'words.ts', ...(MAY_IMPORT[own] ?? [])];
    const rooms = importsOf(file).map((target) => {
      const path = pathOf(target, file);
      return path === null ? packageOf(target) : roomOf(path);
    });
    return rooms.filter((room) => !allowed.includes(room)).map((room) => `${file} → ${room}`);
  });
  expect(FILES.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

/** Rooms that also run in a browser: files in memory in, values or files out. */
const PURE_ROOMS = ['edition', 'library', 'importer', 'packs', 'exports', 'search'];
/** Names of Node, and built-ins that Chrome 92 does not have. */
const IMPURE =
  /'node:|\b(?:process|import\.meta)\b[.[]|\b(?:Buffer|NodeJS|structuredClone)\b|\b(?:Map|Object)\.groupBy\b|\bObject\.hasOwn\b|\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|toWellFormed|isWellFormed|withResolvers)\(/u;

test('rooms that run in a browser use neither Node nor young built-ins', () => {
  const pure = FILES.filter((file) => PURE_ROOMS.includes(roomOf(file)));
  expect(pure.length).toBeGreaterThan(50);
  const found = pure.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, i) => (IMPURE.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test('no imports form a circle', () => {
  const imports = new Map(
    FILES.map((file) => [file, importsOf(file).flatMap((target) => pathOf(target, file) ?? [])]),
  );
  // Files without remaining imports are removed again and again; the rest are in a circle or lead to one.
  let left = FILES;
  for (let before = Infinity; left.length < before;) {
    before = left.length;
    const standing = new Set(left);
    left = left.filter((file) => imports.get(file)?.some((target) => standing.has(target)));
  }
  expect(left).toEqual([]);
});

test('a module is at most 250 lines, a component or page 120', () => {
  const sizes = FILES.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
  const limit = (file: string) => (file.endsWith('.astro') ? 120 : 250);
  expect(sizes.filter(({ file, lines }) => lines > limit(file))).toEqual([]);
});

test('a folder holds at most 25 files', () => {
  const folders = new Map<string, number>();
  for (const file of globSync('{src,tests}/**/*.*')) {
    const folder = dirname(file);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  expect([...folders].filter(([, files]) => files > 25)).toEqual([]);
});

test('no file or folder is a collection of unrelated helpers', () => {
  expect(globSync('{src,tests}/**/{utils,util,helpers,helper,common,misc}{,.*}')).toEqual([]);
});

test('the root holds only the listed files', () => {
  const ignored = read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/u, ''));
  const listed = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !ignored.includes(name),
  );
  expect(listed.sort().join(' ')).toBe(ROOT);
});

test('the code names no document', () => {
  const documents = globSync('{,tests/fixture/}content/*/document.yaml').map((file) =>
    basename(dirname(file)),
  );
  expect(documents.length).toBeGreaterThan(1);
  const sources = globSync('src/**/*.{ts,astro,css}').concat('astro.config.mjs');
  // Only as a path or in quotation marks: a document may have the same name as a module.
  const names = (id: string) => new RegExp(`['"\`/]${id}['"\`/#]`, 'u');
  for (const id of documents) {
    expect(sources.filter((file) => names(id).test(read(file)))).toEqual([]);
  }
});

test('pages, messages and guides use the words of the glossary, not those that it replaced', () => {
  const replaced =
    /段句|话语层|同文(?![件字])|列举|用语|校订说明|备课单|连排|原样匹配|有异文|未见于本站|关于与无障碍|通知原文|报告原句|搜索/u;
  // Readers may still type a unit by its old name.
  const readsOldNames = ['src/search/locate/readTokens.ts', 'src/search/locate/step.ts'];
  const texts = globSync('{src/**/*.{ts,astro,mdx},content/README.md}');
  expect(texts.length).toBeGreaterThan(500);
  for (const file of texts.filter((each) => !readsOldNames.includes(each)))
    expect(replaced.exec(read(file))?.[0] ?? '', file).toBe('');
});

test('every export that Astro has not named has a doc comment', () => {
  const undocumented = FILES.filter((file) => file.endsWith('.ts')).flatMap((file) => {
    const lines = read(file).split('\n');
    return lines.flatMap((line, index) =>
      /^export (?:async )?(?:function|class|const|interface|type) (?!GET\b|getStaticPaths\b)/u.test(
        line,
      ) && !/\*\/$/u.test(lines[index - 1] ?? '')
        ? [`${file}:${index + 1}`]
        : [],
    );
  });
  expect(undocumented).toEqual([]);
});
