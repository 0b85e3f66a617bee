import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#library/fingerprint.ts';
import { SMALL_SITE } from '../library/smallSite.ts';
import { SMALL } from '../library/small.ts';
import { copySources } from '../projectCopy.ts';

/** Text longer than a document's own page shows whole. */
const LONG = `${Array.from({ length: 2100 }, (_, i) => `第${i + 1}句话在这里。`).join('\n')}\n`;

/** Files for all documents together: a term that each of them uses once, and words that two of them share. */
const SHARED_FILES = {
  'terms.yaml': 'terms:\n  - { slug: ti-gao, words: 要提高 }\n',
  'references.yaml': `none: 没有相同表述
onlyRejected: 没有相同表述（句式不算）
kinds:
  - { name: 甲, passages: [d1/speech] }
  - { name: 乙, passages: [d2/speech] }
references:
  - { between: ['d1/speech/1#p2', 'd2/speech/1#p2'], words: [要提高。] }
rejected:
  - { words: '指出，要坚持', why: 句式, between: ['d1/speech/1#p1', 'd2/speech/1#p1'] }
`,
};

/** Builds a library of small documents: every third without an issuer, the first too long for one page. */
async function build(count: number): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'library-'));
  copySources(root);
  cpSync(resolve('README.md'), join(root, 'README.md'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  for (let i = 0; i < count; i += 1) {
    for (const [name, text] of Object.entries(filesOf(i))) {
      const file = join(root, `content/d${i}`, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  for (const [name, text] of Object.entries({ ...SHARED_FILES, 'site.yaml': SMALL_SITE }))
    writeFileSync(join(root, 'content', name), text);
  for (const command of ['record', 'build']) {
    await promisify(execFile)(process.execPath, [`src/cli/${command}.ts`], {
      cwd: root,
      env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' },
    });
  }
  return root;
}

function filesOf(i: number): Record<string, string> {
  const yaml = SMALL['document.yaml'].replace('name: 样本', `name: 样本${i}\npages: section`);
  const named = i % 3 === 0 ? yaml.replace('issuer: 某某总工会\n', '') : yaml;
  if (i > 0) return { ...SMALL, 'document.yaml': named };
  const source = `${SMALL['source.txt']}\n${LONG.replaceAll('\n', '')}\n`;
  return {
    ...SMALL,
    'closing.mdx': LONG,
    'source.txt': source,
    'document.yaml': named
      .replace(/sha256: .+/u, `sha256: ${sha256(source)}`)
      .replace('doors: []', '  - { section: closing, locator: 结尾 }\ndoors: []')
      .replace(/lists:[\s\S]*absent/u, 'lists: []\nabsent'),
  };
}

describe.each([101])('a library of %i documents', (count) => {
  let root = '';
  const read = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
  const linked = (page: string) =>
    new Set([...page.matchAll(/href="(?:\.\.\/)*(d\d+)\/index\.html"/gu)].map(([, id]) => id));
  beforeAll(async () => {
    root = await build(count);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('lists every document, on the home page or on a group page linked from it', () => {
    const groups = globSync('documents/*/index.html', { cwd: join(root, 'dist') });
    expect(groups.length > 0).toBe(count > 100);
    for (const group of groups) expect(read('index.html')).toContain(`"${group}"`);
    const pages = ['index.html', ...groups].map((page) => linked(read(page)));
    expect(pages.reduce((sum, ids) => sum + ids.size, 0)).toBe(count);
  });

  test('keeps every page of its own small', () => {
    const paths = globSync('{index,*/index,documents/*/index}.html', { cwd: join(root, 'dist') });
    const own = paths
      .map((page) => page.replaceAll('\\', '/'))
      .filter((page) => !/^d\d/u.test(page));
    for (const page of ['office', 'links', 'terms', 'packs', 'search', 'offline', 'present'])
      expect(own).toContain(`${page}/index.html`);
    const sizes = own.map((page) => ({ page, size: statSync(join(root, 'dist', page)).size }));
    expect(sizes.filter(({ size }) => size > 100_000)).toEqual([]);
  });

  test('offers the export of a section on its own page', () => {
    expect(read('office/index.html')).not.toContain('?section=');
    expect(read('office/index.html')).toContain('在页末选“PPTX、DOCX”');
    expect(read('d1/speech/1/index.html')).toContain('office/index.html?section=d1/speech/1"');
  });

  test('shows a short document whole on its own page, and the outline of a long one', () => {
    expect(read('d1/index.html')).toContain('要提高。');
    const home = read('d0/index.html');
    expect(home).not.toContain('第2100句话');
    expect(home).toContain('href="../d0/closing/index.html"');
    expect(home).toContain('href="../data/d0.html"');
    expect(read('d0/closing/index.html')).toContain('第2100句话');
  });

  test('has no passage pages for `pages: section`, and links to the section instead', () => {
    expect(existsSync(join(root, 'dist/d1/speech/1/p1'))).toBe(false);
    expect(read('d1/speech/1/index.html')).toMatch(
      /<a class="n" href="[^"]*d1\/speech\/1\/index\.html#p2"/u,
    );
  });

  test('has no lists page for a document without lists', () => {
    expect(existsSync(join(root, 'dist/d0/lists'))).toBe(false);
    expect(existsSync(join(root, 'dist/d1/lists'))).toBe(true);
  });

  test('shows shared words on the section’s page when passages have no pages of their own', () => {
    const page = read('d1/speech/1/index.html').replace(/\s+/gu, ' ');
    expect(page).toMatch(
      /d2\/speech\/1\/index\.html#p2"> ?样本2 要求2 ?<\/a> ?<span[^>]*> ?要提高。 ?<\/span>/u,
    );
    expect(page).toContain('没有相同表述（句式不算）');
    expect(read('d3/speech/1/index.html')).not.toMatch(/没有相同表述|<h2[^>]*>\s*相同表述/u);
  });

  test('names the two passages that a rejection is limited to', () => {
    expect(read('links/index.html')).toContain('（只指样本1 要求1与样本2 要求1之间）');
  });

  test('splits a term into pages of at most a hundred passages, in order and linked', () => {
    const pages = ['terms/ti-gao/index.html', 'terms/ti-gao/2/index.html'].map(read);
    expect(existsSync(join(root, 'dist/terms/ti-gao/3'))).toBe(false);
    const listed = pages.map((page) =>
      [...page.matchAll(/(d\d+)\/speech\/1\/index\.html#p2"/gu)].map(([, id]) => id),
    );
    expect(listed.flat()).toEqual(
      Array.from({ length: count }, (_, i) => `d${i}`).sort((a, b) => (a < b ? -1 : 1)),
    );
    for (const [index, page] of pages.entries()) {
      expect(listed[index]?.length).toBeLessThanOrEqual(100);
      expect(page).toContain(`共 ${count} 处，第 ${index + 1} 页，共 2 页`);
      expect(page).toContain(`terms/ti-gao/${index === 0 ? '2/' : ''}index.html`);
    }
  });
});
