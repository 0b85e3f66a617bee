import { describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { copyFixture } from '../fixture/copy.ts';
import { messageAfter } from './damage.ts';

const DOCUMENT = 'content/dushu';
/** The one entry of the fixture’s aliases. */
const ALIAS = '"dushu/talk/6#p1": dushu/talk/5#p5';

describe('location and remedy are reported when', () => {
  test('a published address is lost', () => {
    const message = messageAfter((content) => {
      const entry = '  "dushu/old#p9": "own:0123456789abcdef",\n';
      return content.replace('content/published.json', '{\n', `{\n${entry}`) + 1;
    });
    expect(message).toContain('✗ content/published.json:LINE\n  已发布的地址 dushu/old#p9 不见了');
    expect(message).toContain('content/aliases.yaml');
  });

  test('a published passage changes, though it still equals the source', () => {
    const message = messageAfter((content) =>
      content.replace(`${DOCUMENT}/measures/2.mdx`, '培训。\n', '培训。'),
    );
    expect(message).toContain('✗ content/dushu/measures/2.mdx:LINE\n');
    expect(message).toContain('npm run record -- --accept "dushu/measures/2#p1"');
    expect(message).toContain('已发布的地址 dushu/measures/2#p2 不见了');
  });

  test('a new passage is not recorded', () => {
    const message = messageAfter((content) => {
      const id = '"dushu/closing#p1"';
      const text = content.read('content/published.json');
      content.write('content/published.json', text.replace(/\n {2}"dushu\/closing#p1".*,/u, ''));
      expect(content.read('content/published.json')).not.toContain(id);
      return 1;
    });
    expect(message).toContain('✗ content/dushu/closing.mdx:LINE\n  新的一句 dushu/closing#p1');
  });

  test('the record is missing', () => {
    const message = messageAfter((content) => {
      content.remove('content/published.json');
      return undefined;
    });
    expect(message).toContain('✗ content/published.json\n  缺少已发布地址的登记');
  });

  test.each([
    ['"dushu/old#p1": dushu/nowhere#p1', '指向不存在的 dushu/nowhere#p1'],
    ['"dushu/closing#p1": dushu/talk#p1', '与现有的一句同名'],
    ['"dushu/old": dushu/talk#p1', '不是句子地址'],
    ['"dushu/old#p1": [1]', '有误'],
  ])('an alias is wrong: %s', (alias, words) => {
    const message = messageAfter((content) =>
      content.replace('content/aliases.yaml', ALIAS, `${alias}\n${ALIAS}`),
    );
    expect(message).toContain('✗ content/aliases.yaml:LINE\n');
    expect(message).toContain(words);
  });
});

test('a correct alias passes', () => {
  const content = copyFixture();
  content.replace('content/aliases.yaml', ALIAS, `${ALIAS}\n"dushu/old#p1": dushu/talk/1#p1`);
  expect(check(content.root)).toContain('✓ dushu');
});
