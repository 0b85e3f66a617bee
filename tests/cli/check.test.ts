import { describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { type ContentCopy, copyContent } from '../content.ts';

const DOCUMENT = 'content/wujin-18';
const YAML = `${DOCUMENT}/document.yaml`;
const SPEECH = `${DOCUMENT}/speech/1.mdx`;
const REPORT = `${DOCUMENT}/congress/report.mdx`;

/** What the editor is told once a copy of the content has been damaged; the line goes into `LINE`. */
function told(damage: (content: ContentCopy) => number | undefined): string {
  const content = copyContent();
  const line = damage(content);
  try {
    check(content.root);
  } catch (error) {
    return (error as Error).message.replaceAll(`:${line}\n`, ':LINE\n');
  }
  throw new Error('the damage went unnoticed');
}

test('the content as it stands is proven, and the proof is counted', () => {
  expect(check(copyContent().root)).toBe(
    '✓ wujin-18：92 个段句与原文逐字一致；连接断页 8 处，更正 1 处',
  );
});

describe('the editor is told the place, both readings and the mend when', () => {
  test('a character is dropped', () => {
    expect(told((content) => content.replace(SPEECH, '工会工作全过程', '工会工作过程'))).toBe(
      `内容有 1 处问题：

✗ content/wujin-18/speech/1.mdx:LINE
  与原文不一致：缺了「全」（原文见 content/wujin-18/source.txt:13）
  原文：…地、有效地贯彻落实到工会工作⟦全⟧过程和各方面；要坚定维护党中…
  校订：…地、有效地贯彻落实到工会工作⟦⟧过程和各方面；要坚定维护党中…
  修改办法：照原文补上「全」`,
    );
  });

  test('two characters are swapped', () => {
    const message = told((content) => content.replace(SPEECH, '思想自觉', '想思自觉'));
    expect(message).toContain('✗ content/wujin-18/speech/1.mdx:LINE\n');
    expect(message).toContain('原文「思想」，这里作「想思」');
  });

  test('a space is added', () => {
    const message = told((content) => content.replace(SPEECH, '思想自觉', '思想 自觉'));
    expect(message).toContain('✗ content/wujin-18/speech/1.mdx:LINE\n');
    expect(message).toContain('思想⟦␣⟧自觉');
    expect(message).toContain('修改办法：删去「␣」');
  });

  test('a quotation mark is changed', () => {
    const message = told((content) => content.replace(SPEECH, '“国之大者”', '"国之大者”'));
    expect(message).toContain('✗ content/wujin-18/speech/1.mdx:LINE\n');
    expect(message).toContain('原文「“」，这里作「"」');
  });

  test('a line is lost', () => {
    const file = `${DOCUMENT}/speech/4.mdx`;
    const line = '要健全已有的组织基础，扩大工会组织覆盖面；';
    const message = told((content) => content.replace(file, `${line}\n`, '') - 1);
    expect(message).toContain('✗ content/wujin-18/speech/4.mdx:LINE\n');
    expect(message).toContain(`缺了「${line}」`);
  });

  test('a layer tag is dropped', () => {
    const words = '“聚焦高质量发展这个首要任务，组织职工群众建功立业、创新创造”';
    const message = told((content) =>
      content.replace(REPORT, `<Quote of="report">${words}</Quote>`, words),
    );
    expect(message).toContain('✗ content/wujin-18/congress/report.mdx:LINE\n');
    expect(message).toContain('话语层变了');
    expect(message).toContain('登记：〔quote-report〕');
    expect(message).toContain(`现在：〔own〕${words}`);
  });

  test('a list claims 7 items', () => {
    const message = told(
      (content) =>
        content.replace(
          YAML,
          "words: 从8个方面, count: 8 }\n    items: ['",
          "words: 从8个方面, count: 7 }\n    items: ['",
        ) - 3,
    );
    expect(message).toContain('✗ content/wujin-18/document.yaml:LINE\n');
    expect(message).toContain('原文：从8个方面（8）\n  登记：7');
    expect(message).toContain('修改办法：把 said.count 改为 8');
  });

  test('a list lists 7 items', () => {
    const message = told((content) => content.replace(YAML, '#p4-p11', '#p4-p10') - 4);
    expect(message).toContain('✗ content/wujin-18/document.yaml:LINE\n');
    expect(message).toContain('所说：8 项\n  所列：7 项');
  });

  test('a key is misspelt', () => {
    const message = told((content) => content.replace(YAML, 'issuer:', 'isuer:'));
    expect(message).toContain('✗ content/wujin-18/document.yaml:LINE\n  不认识的键“isuer”');
  });

  test('YAML is malformed', () => {
    const message = told((content) => content.replace(YAML, 'issuer: ', 'issuer: "'));
    expect(message).toContain('✗ content/wujin-18/document.yaml:LINE\n  YAML 写法有误');
  });

  test('a layer is unknown', () => {
    const message = told((content) => content.replace(SPEECH, 'of="speech"', 'of="spech"'));
    expect(message).toContain('✗ content/wujin-18/speech/1.mdx:LINE\n');
    expect(message).toContain('未知的话语层 <Relay of="spech">');
  });

  test('MDX is malformed', () => {
    const message = told((content) =>
      content.replace(SPEECH, '<Relay of="speech">', '<Relay of="speech>'),
    );
    expect(message).toContain('✗ content/wujin-18/speech/1.mdx:LINE\n  MDX 写法有误');
  });

  test('a section’s file is missing', () => {
    const message = told((content) => {
      content.remove(SPEECH);
      return (
        content
          .read(YAML)
          .split('\n')
          .findIndex((line) => line.includes('讲话（一）')) + 1
      );
    });
    expect(message).toContain('✗ content/wujin-18/document.yaml:LINE\n  缺少文件 speech/1.mdx');
  });

  test('a section is not listed', () => {
    const message = told((content) => {
      content.replace(YAML, "      - { id: '5', locator: 讲话（五） }\n", '');
      return content.read(YAML).split('\n').indexOf('contents:') + 1;
    });
    expect(message).toContain(
      '✗ content/wujin-18/document.yaml:LINE\n  文件 speech/5.mdx 没有列入 contents',
    );
  });

  test('a section is listed twice', () => {
    const five = "      - { id: '5', locator: 讲话（五） }\n";
    const message = told((content) => content.replace(YAML, five, five + five) + 1);
    expect(message).toContain('✗ content/wujin-18/document.yaml:LINE\n  章节 speech/5 列了两次');
  });

  test('two sections change places', () => {
    const [four, five] = ["{ id: '4', locator: 讲话（四） }", "{ id: '5', locator: 讲话（五） }"];
    const message = told((content) => {
      content.replace(YAML, `${four}\n      - ${five}`, `${five}\n      - ${four}`);
      return undefined;
    });
    expect(message).toMatch(/✗ content\/wujin-18\/speech\/[45]\.mdx:\d/u);
  });

  test('two lists have one id', () => {
    const message = told((content) => content.replace(YAML, 'id: tasks', 'id: tenets'));
    expect(message).toContain('✗ content/wujin-18/document.yaml:LINE\n  列举 tenets 列了两次');
  });

  test('a published address is lost', () => {
    const message = told((content) => {
      const entry = '  "wujin-18/old#p9": "own:0123456789abcdef",\n';
      return content.replace('content/published.json', '{\n', `{\n${entry}`) + 1;
    });
    expect(message).toContain(
      '✗ content/published.json:LINE\n  已发布的地址 wujin-18/old#p9 不见了',
    );
    expect(message).toContain('content/aliases.yaml');
  });

  test('a published passage changes, though it still equals the source', () => {
    const message = told((content) =>
      content.replace(`${DOCUMENT}/measures/2.mdx`, '培训。\n', '培训。'),
    );
    expect(message).toContain('✗ content/wujin-18/measures/2.mdx:LINE\n');
    expect(message).toContain('npm run record -- --accept "wujin-18/measures/2#p1"');
    expect(message).toContain('已发布的地址 wujin-18/measures/2#p2 不见了');
  });

  test('a new passage is not recorded', () => {
    const message = told((content) => {
      const id = '"wujin-18/closing#p1"';
      const text = content.read('content/published.json');
      content.write('content/published.json', text.replace(/,\n {2}"wujin-18\/closing#p1".*/u, ''));
      expect(content.read('content/published.json')).not.toContain(id);
      return 1;
    });
    expect(message).toContain('✗ content/wujin-18/closing.mdx:LINE\n  新段句 wujin-18/closing#p1');
  });

  test('the record is missing', () => {
    const message = told((content) => {
      content.remove('content/published.json');
      return undefined;
    });
    expect(message).toContain('✗ content/published.json\n  缺少已发布地址的登记');
  });

  test.each([
    ['"wujin-18/old#p1": wujin-18/nowhere#p1', '指向不存在的 wujin-18/nowhere#p1'],
    ['"wujin-18/closing#p1": wujin-18/speech#p1', '与现有段句同名'],
    ['"wujin-18/old": wujin-18/speech#p1', '不是段句地址'],
    ['"wujin-18/old#p1": [1]', '有误'],
  ])('an alias is at fault: %s', (alias, words) => {
    const message = told((content) => content.replace('content/aliases.yaml', '{}', alias));
    expect(message).toContain('✗ content/aliases.yaml:LINE\n');
    expect(message).toContain(words);
  });

  test('the source is removed', () => {
    const message = told((content) => {
      content.remove(`${DOCUMENT}/source.txt`);
      return content.read(YAML).split('\n').indexOf('  file: source.txt') + 1;
    });
    expect(message).toContain(
      '✗ content/wujin-18/document.yaml:LINE\n  缺少原文文件 content/wujin-18/source.txt',
    );
  });

  test('the source is altered', () => {
    const message = told((content) =>
      content.replace(`${DOCUMENT}/source.txt`, '最高政治原则', '最高原则'),
    );
    expect(message).toContain('内容有 1 处问题');
    expect(message).toContain('✗ content/wujin-18/source.txt:LINE\n');
    expect(message).toMatch(/登记：27bf48ae[0-9a-f]+\n {2}现在：(?!27bf48ae)/u);
    expect(message).toContain('最高⟦政治⟧原则');
  });

  test('the source gains a blank line', () => {
    const message = told(
      (content) => content.replace(`${DOCUMENT}/source.txt`, '\n', '\n\n') && undefined,
    );
    expect(message).toContain('✗ content/wujin-18/source.txt\n');
  });

  test('the site’s own prose retypes the text', () => {
    const message = told((content) => {
      content.write('README.md', '# 研读\n\n坚持党对工会的全面领导是最高政治原则\n');
      return 3;
    });
    expect(message).toContain('✗ README.md:LINE\n  网站自己的文字里重新打了正文');
  });

  test('there is no document at all', () => {
    const message = told((content) => {
      content.remove(DOCUMENT);
      return undefined;
    });
    expect(message).toContain('✗ content\n  没有找到任何文件');
  });
});

test('a correct alias passes', () => {
  const content = copyContent();
  content.replace('content/aliases.yaml', '{}', '"wujin-18/old#p1": wujin-18/speech/1#p1');
  expect(check(content.root)).toContain('✓ wujin-18');
});

test('every problem of every file is reported at once', () => {
  const message = told((content) => {
    content.replace(SPEECH, '工会', '公会');
    content.replace(REPORT, '工会', '公会');
    return undefined;
  });
  expect(message).toContain('内容有 2 处问题');
});
