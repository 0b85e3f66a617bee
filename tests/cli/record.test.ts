import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { record } from '../../src/cli/record.ts';
import { passagesOf } from '#edition/document.ts';
import { copyFixture } from '../fixture/copy.ts';
import { FIXTURE } from '../fixture/library.ts';

const FILE = 'content/dushu/measures/2.mdx';
const read = (root: string) => readFileSync(join(root, 'content/published.json'), 'utf8');

describe('recording', () => {
  test('changes nothing without new passages', () => {
    const { root } = copyFixture();
    const before = read(root);
    expect(record(root, [])).toBe('没有新的一句');
    expect(read(root)).toBe(before);
  });

  test('enters every passage of a new site, in order', () => {
    const content = copyFixture();
    const before = read(content.root);
    content.remove('content/published.json');
    const ids = FIXTURE.documents.flatMap(passagesOf).map(({ id }) => id);
    expect(record(content.root, []).split('\n')).toEqual(ids.map((id) => `登记 ${id}`));
    const present = Object.entries(JSON.parse(before)).filter(([id]) => ids.includes(id));
    expect(read(content.root)).toBe(`${JSON.stringify(Object.fromEntries(present), null, 2)}\n`);
  });

  test('leaves a changed passage unchanged and reports how to accept it', () => {
    const content = copyFixture();
    content.replace(FILE, '培训。\n', '培训。');
    const before = read(content.root);
    expect(record(content.root, [])).toContain('--accept "dushu/measures/2#p1"');
    expect(read(content.root)).toBe(before);
  });

  test('updates an accepted passage and never removes a lost one', () => {
    const content = copyFixture();
    // A ready-made pack with the lost passage would be refused first.
    content.remove('content/packs');
    content.replace(FILE, '培训。\n', '培训。');
    expect(record(content.root, ['dushu/measures/2#p1'])).toBe('更新 dushu/measures/2#p1');
    expect(() => check(content.root)).toThrow('已发布的地址 dushu/measures/2#p2 不见了');
    const aliases = content.read('content/aliases.yaml');
    content.write('content/aliases.yaml', `${aliases}"dushu/measures/2#p2": dushu/measures/2#p1\n`);
    expect(check(content.root)).toContain('✓ dushu：91 句');
  });

  test('refuses documents with unanswered questions, unless told otherwise', () => {
    const content = copyFixture();
    content.remove('content/published.json');
    content.write('content/dushu/questions.md', '# 请确认\n\n- [x] 答过的\n- [ ] 是谁的话？\n');
    expect(() => record(content.root, [])).toThrow(
      'content/dushu/questions.md:4\n  还没有回答：是谁的话？',
    );
    expect(record(content.root, [], { unanswered: true })).toContain('登记 dushu/');
    // Passages that are recorded already are not asked about again.
    expect(record(content.root, [])).toBe('没有新的一句');
    expect(check(content.root)).toContain('？ content/dushu/questions.md:4 是谁的话？');
  });

  test('refuses to accept an unknown id', () => {
    const { root } = copyFixture();
    expect(() => record(root, ['dushu/measures/2#p99'])).toThrow(
      '--accept 的 dushu/measures/2#p99 不是现有的一句',
    );
  });

  test('refuses a text that differs from its source', () => {
    const content = copyFixture();
    content.replace(FILE, '培训', '陪训');
    expect(() => record(content.root, [])).toThrow('这里作「陪」');
  });
});
