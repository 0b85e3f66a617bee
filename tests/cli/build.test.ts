import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#library/fingerprint.ts';
import { CHARTER_ID, FIXTURE_ROOT, NOTICE_ID } from '../fixture/library.ts';
import { SMALL } from '../library/small.ts';
import { copySources } from '../projectCopy.ts';

const root = mkdtempSync(join(tmpdir(), 'build-'));
const file = (path: string) => readFileSync(join(root, path), 'utf8');
const run = (command: string) =>
  promisify(execFile)(process.execPath, [`src/cli/${command}.ts`], {
    cwd: root,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' },
  });

/** The small document re-issued: a clause reworded, and a section with its one passage withdrawn. */
const EARLIER = `${SMALL['source.txt']}\n要落实。\n`;
const PRESENT = SMALL['source.txt'].replace('要坚持', '要坚持不懈');
const REISSUED: Record<string, string> = {
  ...SMALL,
  'source-1.txt': EARLIER,
  'source.txt': PRESENT,
  'speech/1.mdx': SMALL['speech/1.mdx'].replace('要坚持', '要坚持不懈'),
  'document.yaml': `${SMALL['document.yaml'].replace(/sha256: .+/u, `sha256: ${sha256(PRESENT)}`)}earlier:
  - file: source-1.txt
    sha256: ${sha256(EARLIER)}
    replaced: 三月更正重发
    gone:
      'closing#p1': 要落实。
`,
};
/** Files that concern both documents. */
const SHARED_FILES = {
  'references.yaml': `none: 无
onlyRejected: 无
kinds: [{ name: 样本, passages: [small, again] }]
references:
  - between: ['small/speech/1#p2', 'again/speech/1#p2']
    words: [要提高。]
rejected: []
`,
  'packs/both.yaml': `title: 两份文件
named: { at: 'small/speech/1#p1', words: 要坚持 }
items: ['again/speech/1#p1', 'small/speech/1#p2']
`,
};

/** Builds a site of the fixture and two documents more: in one a passage has moved, the other is re-issued. */
beforeAll(async () => {
  copySources(root);
  cpSync(join(FIXTURE_ROOT, 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  for (const [folder, files] of Object.entries({
    small: SMALL,
    again: REISSUED,
    '.': SHARED_FILES,
  })) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'content', folder, name)), { recursive: true });
      writeFileSync(join(root, 'content', folder, name), text);
    }
  }
  appendFileSync(join(root, 'content/aliases.yaml'), '"small/old/2#p4": small/speech/1#p2\n');
  await run('record');
  await run('build');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a document more', () => {
  test('has its pages without a change to the code', () => {
    for (const path of ['', 'lists/', 'edition/', 'opening/', 'speech/1/', 'speech/1/p2/']) {
      expect(file(`dist/small/${path}index.html`)).toContain('<h1');
    }
    const home = file('dist/index.html');
    expect(home).toContain('small/index.html');
    expect(home).toContain('共 4 份文件');
  });

  test('comes in the order of names in the data', () => {
    const { documents, passages } = JSON.parse(file('dist/data/passages.json'));
    const ids = documents.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['again', NOTICE_ID, 'small', CHARTER_ID]);
    expect(passages.at(-1)).toMatchObject({ id: expect.stringContaining(`${CHARTER_ID}/`) });
  });
});

test('the old address of a moved passage leads to the new one, for readers and for scripts', () => {
  const page = file('dist/small/old/2/p4/index.html');
  expect(page).toMatch(/<meta http-equiv="refresh" content="0;url=[^"]*speech\/1\/p2\/[^"]*"/u);
  expect(page).toMatch(/<a[^>]*href="[^"]*speech\/1\/p2\/index\.html"/u);
  expect(file('dist/small/old/2/index.html')).toMatch(/href="[^"]*speech\/1\/index\.html#p2"/u);
});

describe('a re-issue', () => {
  test('lists its date and its changes, passage by passage, on the edition page', () => {
    const page = file('dist/again/edition/index.html');
    expect(page).toContain('三月更正重发');
    expect(page).toMatch(
      /<a href="[^"]*speech\/1\/p1\/index\.html">[^<]*<\/a>[\s\S]*?<ins>不懈<\/ins>/u,
    );
    expect(page).toMatch(/<del>[^<]*要落实。[^<]*<\/del>/u);
    expect(page).toContain(sha256(EARLIER));
    expect(file('dist/data/again.earlier-1.txt')).toBe(EARLIER);
  });

  test('keeps the addresses of withdrawn passages with their words', () => {
    for (const path of ['closing', 'closing/p1']) {
      const page = file(`dist/again/${path}/index.html`);
      expect(page).toContain('<del class="font-song">要落实。</del>');
      expect(page).toContain('三月更正重发');
    }
    expect(file('dist/again/closing/index.html')).toContain('id="p1"');
  });
});

describe('across documents', () => {
  test('shared words are shown at both passages and in the table', () => {
    for (const [own, other] of [
      ['small', 'again'],
      ['again', 'small'],
    ]) {
      const page = file(`dist/${own}/speech/1/p2/index.html`);
      expect(page).toMatch(new RegExp(`href="[^"]*${other}/speech/1/p2/index\\.html"`, 'u'));
      expect(page).toContain('<mark>要提高。</mark>');
    }
    expect(file('dist/links/index.html')).toContain('要提高。');
  });

  test('a ready-made pack holds passages of both, each under its own document', () => {
    const page = file('dist/packs/both/index.html');
    expect(page).toMatch(/要坚持不懈；[\s\S]*要提高。/u);
    expect(page).toMatch(/again\/speech\/1\/p1\/[\s\S]*small\/speech\/1\/p2\//u);
    expect(page.match(/<p data-locator="[^"]*" data-layer="[^"]*" data-source=/gu)).toHaveLength(2);
  });
});

test('no intermediate files are left beside the site', () => {
  expect(existsSync(join(root, '.build/next'))).toBe(false);
});

test('a fault stops the build and leaves the last good site unchanged', async () => {
  const before = readdirSync(join(root, 'dist'), { recursive: true });
  const [home, text] = [file('dist/index.html'), file('content/small/speech/1.mdx')];
  writeFileSync(join(root, 'content/small/speech/1.mdx'), text.replace('要提高', '要拔高'));
  const failure = await run('build').catch((error) => error);
  writeFileSync(join(root, 'content/small/speech/1.mdx'), text);
  expect(failure.code).toBe(1);
  expect(failure.stderr).toContain('✗ content/small/speech/1.mdx:2');
  expect(failure.stderr).not.toContain('    at ');
  expect(readdirSync(join(root, 'dist'), { recursive: true })).toEqual(before);
  expect(file('dist/index.html')).toBe(home);
});

test('a fault found after rendering stops astro build, too, and leaves the last good site unchanged', async () => {
  const before = readdirSync(join(root, 'dist'), { recursive: true });
  const page = join(root, 'src/pages/broken.astro');
  writeFileSync(page, '<meta charset="utf-8"><a href="/nowhere/">去</a>');
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const failure = await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' },
  }).catch((error) => error);
  rmSync(page);
  expect(failure.code).toBe(1);
  expect(failure.stderr).toContain('链接 /nowhere/ 无处可去');
  expect(failure.stdout).not.toContain('Complete!');
  expect(readdirSync(join(root, 'dist'), { recursive: true })).toEqual(before);
});
