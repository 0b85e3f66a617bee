import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { copyFixture } from '../fixture/copy.ts';
import { messageAfter } from './damage.ts';

/** Returns the report after a change at a path of the root. */
const after = (path: string, change: (full: string) => void) =>
  messageAfter(({ root }) => {
    change(join(root, path));
    return undefined;
  });

describe.skipIf(process.platform === 'win32')('a link is refused with its path:', () => {
  test.each([
    ['that leads nowhere', 'content/dushu/talk/9.mdx', 'nowhere'],
    ['that leads out of the content', 'content/dushu/talk/notes.txt', '/etc/hostname'],
    ['that leads round in a circle', 'content/dushu/talk/loop', '..'],
    ['to itself', 'content/dushu/self.mdx', 'self.mdx'],
    ['to a document', 'content/copy', 'dushu'],
    ['among the packs', 'content/packs/x.yaml', 'nowhere'],
  ])('%s', (_, path, target) => {
    const message = after(path, (full) => {
      mkdirSync(join(full, '..'), { recursive: true });
      symlinkSync(target, full);
    });
    expect(message).toContain(`✗ ${path}\n  这是链接（快捷方式）`);
    expect(message).toContain('修改办法：');
  });

  test.each(['content/aliases.yaml', 'content/published.json', 'content/dushu/talk/1.mdx'])(
    'in place of %s',
    (path) => {
      const message = after(path, (full) => {
        renameSync(full, `${full}.old`);
        symlinkSync(`${full}.old`, full);
      });
      expect(message).toContain(`✗ ${path}\n  这是链接（快捷方式）`);
    },
  );
});

test('bytes that are not UTF-8 are refused with their line', () => {
  const gbk = Buffer.from([0x61, 0x0a, 0xd6, 0xd0, 0xce, 0xc4]);
  for (const path of [
    'content/dushu/talk/1.mdx',
    'content/terms.yaml',
    'content/dushu/source.txt',
  ]) {
    const message = after(path, (full) => writeFileSync(full, gbk));
    expect(message).toContain(`✗ ${path}:2\n  文件不是 UTF-8 编码`);
    expect(message).toContain('修改办法：');
  }
});

test('a document.yaml that is a folder is refused', () => {
  const message = after('content/new/document.yaml', (full) =>
    mkdirSync(full, { recursive: true }),
  );
  expect(message).toContain('✗ content/new/document.yaml\n  这是文件夹，应当是文件');
});

test('a hidden document is refused, other hidden files are no part of the content', () => {
  const { root } = copyFixture();
  writeFileSync(join(root, 'content/.DS_Store'), '');
  mkdirSync(join(root, 'content/dushu/.git'));
  expect(check(root)).toContain('✓ dushu');
  renameSync(join(root, 'content/dushu'), join(root, 'content/.dushu'));
  expect(() => check(root)).toThrow('✗ content/.dushu/document.yaml\n  文件夹名“.dushu”不能作地址');
});

test('a byte order mark before YAML changes nothing', () => {
  const content = copyFixture();
  const yaml = 'content/dushu/document.yaml';
  content.write(yaml, `\uFEFF${content.read(yaml)}`);
  expect(check(content.root)).toContain('✓ dushu');
});
