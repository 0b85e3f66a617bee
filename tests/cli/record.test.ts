import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { record } from '../../src/cli/record.ts';
import { copyContent } from '../content.ts';

const FILE = 'content/wujin-18/measures/2.mdx';
const read = (root: string) => readFileSync(join(root, 'content/published.json'), 'utf8');

describe('recording', () => {
  test('changes nothing when nothing is new', () => {
    const { root } = copyContent();
    const before = read(root);
    expect(record(root, [])).toBe('没有新的段句');
    expect(read(root)).toBe(before);
  });

  test('enters every passage of a new site, in order', () => {
    const content = copyContent();
    const before = read(content.root);
    content.remove('content/published.json');
    expect(record(content.root, []).split('\n')).toHaveLength(92);
    expect(read(content.root)).toBe(before);
  });

  test('leaves a changed passage as it was, and says how to accept it', () => {
    const content = copyContent();
    content.replace(FILE, '培训。\n', '培训。');
    const before = read(content.root);
    expect(record(content.root, [])).toContain('--accept "wujin-18/measures/2#p1"');
    expect(read(content.root)).toBe(before);
  });

  test('renews an accepted passage, and never removes a lost one', () => {
    const content = copyContent();
    // A ready-made pack that holds the lost passage would be refused first.
    content.remove('content/packs');
    content.replace(FILE, '培训。\n', '培训。');
    expect(record(content.root, ['wujin-18/measures/2#p1'])).toBe('更新 wujin-18/measures/2#p1');
    expect(() => check(content.root)).toThrow('已发布的地址 wujin-18/measures/2#p2 不见了');
    content.replace(
      'content/aliases.yaml',
      '{}',
      '"wujin-18/measures/2#p2": wujin-18/measures/2#p1',
    );
    expect(check(content.root)).toContain('91 个段句');
  });

  test('refuses to accept an id that is no passage', () => {
    const { root } = copyContent();
    expect(() => record(root, ['wujin-18/measures/2#p99'])).toThrow(
      '--accept 的 wujin-18/measures/2#p99 不是现有的段句',
    );
  });

  test('refuses a text that is not its source', () => {
    const content = copyContent();
    content.replace(FILE, '培训', '陪训');
    expect(() => record(content.root, [])).toThrow('这里作「陪」');
  });
});
