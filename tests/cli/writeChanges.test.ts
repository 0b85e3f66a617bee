import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeChanges } from '../../src/cli/writeChanges.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, renameSync: vi.fn(real.renameSync) };
});

/** Makes a content folder with one document and one other file. */
function contentWithDocument() {
  const root = fs.mkdtempSync(join(tmpdir(), 'changes-'));
  onTestFinished(() => {
    vi.mocked(fs.renameSync).mockReset();
    fs.rmSync(root, { recursive: true, force: true });
  });
  const content = join(root, 'content');
  const path = (file: string) => `${content}/${file}`;
  fs.mkdirSync(path('notice/1'), { recursive: true });
  fs.writeFileSync(path('notice/source.txt'), '旧');
  fs.writeFileSync(path('notice/1/1.mdx'), '旧一');
  fs.writeFileSync(path('notice/picture.png'), new Uint8Array([0x89, 0xff]));
  fs.writeFileSync(path('aliases.yaml'), '{}\n');
  /** The texts of all files by path within the content folder. */
  const texts = () =>
    Object.fromEntries(
      fs
        .globSync('**/*.*', { cwd: content })
        .filter((file) => fs.statSync(path(file)).isFile())
        .map((file) => [file.replaceAll('\\', '/'), fs.readFileSync(path(file), 'latin1')]),
    );
  return { content, path, texts };
}

/** Makes the first renaming to a path fail, as when a program holds it open. */
function failOnce(target: string, code: string): void {
  const real = vi.mocked(fs.renameSync).getMockImplementation();
  let failed = false;
  vi.mocked(fs.renameSync).mockImplementation((from, to) => {
    if (!failed && to === target) {
      failed = true;
      throw Object.assign(new Error(code), { code });
    }
    real?.(from, to);
  });
}

test('files are written and deleted, other files of the document stay, and nothing is left beside them', () => {
  const { content, path, texts } = contentWithDocument();
  const before = texts();
  writeChanges(
    {
      [path('notice/source.txt')]: 'new',
      [path('notice/2/index.mdx')]: 'two',
      [path('notice/1/1.mdx')]: null,
      [path('aliases.yaml')]: 'a: b\n',
      [path('second/document.yaml')]: 'name: x\n',
    },
    content,
  );
  const { 'notice/1/1.mdx': removed, ...kept } = before;
  expect(removed).toBeDefined();
  expect(texts()).toEqual({
    ...kept,
    'notice/source.txt': 'new',
    'notice/2/index.mdx': 'two',
    'aliases.yaml': 'a: b\n',
    'second/document.yaml': 'name: x\n',
  });
  expect(fs.readdirSync(content).sort()).toEqual(['aliases.yaml', 'notice', 'second']);
});

test('without changes not even the content folder is made', () => {
  const { path } = contentWithDocument();
  writeChanges({}, path('nowhere'));
  expect(fs.existsSync(path('nowhere'))).toBe(false);
});

test.each(['notice', 'aliases.yaml'])(
  'when %s cannot be replaced, everything is as it was',
  (name) => {
    const { content, path, texts } = contentWithDocument();
    const before = texts();
    failOnce(join(content, name), 'EBUSY');
    const changes = { [path('notice/source.txt')]: 'new', [path('aliases.yaml')]: 'a: b\n' };
    expect(() => writeChanges(changes, content)).toThrow('不能换上新稿（EBUSY）');
    expect(texts()).toEqual(before);
    expect(fs.readdirSync(content).sort()).toEqual(['aliases.yaml', 'notice']);
  },
);

test('when a new document cannot be put into place, no part of it stays', () => {
  const { content, path, texts } = contentWithDocument();
  const before = texts();
  failOnce(join(content, 'second'), 'EIO');
  expect(() => writeChanges({ [path('second/a.mdx')]: 'a' }, content)).toThrow('EIO');
  expect(texts()).toEqual(before);
  expect(fs.readdirSync(content).sort()).toEqual(['aliases.yaml', 'notice']);
});

test('when the old document cannot be put back either, its only copy is kept', () => {
  const { content, path } = contentWithDocument();
  const real = vi.mocked(fs.renameSync).getMockImplementation();
  vi.mocked(fs.renameSync).mockImplementation((from, to) => {
    if (to === join(content, 'notice')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    real?.(from, to);
  });
  expect(() => writeChanges({ [path('notice/source.txt')]: 'new' }, content)).toThrow('busy');
  const [copy] = fs.globSync('.import-*/before-0/source.txt', { cwd: content });
  expect(fs.readFileSync(join(content, copy ?? ''), 'utf8')).toBe('旧');
});
