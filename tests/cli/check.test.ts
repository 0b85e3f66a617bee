import { describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { sha256 } from '#library/fingerprint.ts';
import { copyFixture } from '../fixture/copy.ts';
import { NOTICE_SOURCE } from '../fixture/library.ts';
import { messageAfter } from './damage.ts';

const DOCUMENT = 'content/dushu';
const CHARTER = 'content/zhangcheng';
const YAML = `${DOCUMENT}/document.yaml`;
const TALK = `${DOCUMENT}/talk/1.mdx`;
const REPORT = `${DOCUMENT}/meeting/report.mdx`;

test('the content passes, and the report counts its passages and editorial acts', () => {
  expect(check(copyFixture().root)).toBe(
    '✓ dushu：92 句与原文逐字一致；连接断页 8 处，页码 1 处，更正 1 处\n' +
      '✓ zhangcheng：31 句与原文逐字一致；连接断页 0 处，更正 0 处',
  );
});

describe('location, both readings and remedy are reported when', () => {
  test('a character is dropped', () => {
    expect(messageAfter((content) => content.replace(TALK, '办好书屋必须', '办好书必须'))).toBe(
      `内容有 1 处问题：

✗ content/dushu/talk/1.mdx:LINE
  与原文不一致：缺了「屋」（原文见 content/dushu/source.txt:13）
  原文：…能图省事、不能走过场；办好书⟦屋⟧必须耐心地、细致地落实到选址…
  本站：…能图省事、不能走过场；办好书⟦⟧必须耐心地、细致地落实到选址…
  修改办法：照原文补上「屋」`,
    );
  });

  test('two characters are swapped', () => {
    const message = messageAfter((content) => content.replace(TALK, '选址布置', '址选布置'));
    expect(message).toContain('✗ content/dushu/talk/1.mdx:LINE\n');
    expect(message).toContain('原文「选址」，这里作「址选」');
  });

  test('a space is added', () => {
    const message = messageAfter((content) => content.replace(TALK, '选址布置', '选址 布置'));
    expect(message).toContain('✗ content/dushu/talk/1.mdx:LINE\n');
    expect(message).toContain('选址⟦␣⟧布置');
    expect(message).toContain('修改办法：删去「␣」');
  });

  test('a quotation mark is changed', () => {
    const message = messageAfter((content) =>
      content.replace(TALK, '“最近一百米”', '"最近一百米”'),
    );
    expect(message).toContain('✗ content/dushu/talk/1.mdx:LINE\n');
    expect(message).toContain('原文「“」，这里作「"」');
  });

  test('a line is lost', () => {
    const file = `${DOCUMENT}/talk/4.mdx`;
    const line = '要健全已有的借阅网络，扩大书屋覆盖面；';
    const message = messageAfter((content) => content.replace(file, `${line}\n`, '') - 1);
    expect(message).toContain('✗ content/dushu/talk/4.mdx:LINE\n');
    expect(message).toContain(`缺了「${line}」`);
  });

  test('a layer tag is dropped', () => {
    const words = '“统筹开放和安全，定期检查用电用火”';
    const message = messageAfter((content) =>
      content.replace(REPORT, `<Quote of="report">${words}</Quote>`, words),
    );
    expect(message).toContain('✗ content/dushu/meeting/report.mdx:LINE\n');
    expect(message).toContain('是谁的话变了');
    expect(message).toContain('登记：〔quote-report〕');
    expect(message).toContain(`现在：〔own〕${words}`);
  });

  test('a list claims 7 items', () => {
    const message = messageAfter(
      (content) =>
        content.replace(
          YAML,
          "words: 从8个方面, count: 8 }\n    items: ['",
          "words: 从8个方面, count: 7 }\n    items: ['",
        ) - 3,
    );
    expect(message).toContain('✗ content/dushu/document.yaml:LINE\n');
    expect(message).toContain('原文：从8个方面（8）\n  登记：7');
    expect(message).toContain('修改办法：把 said.count 改为 8');
  });

  test('a list lists 7 items', () => {
    const message = messageAfter((content) => content.replace(YAML, '#p4-p11', '#p4-p10') - 4);
    expect(message).toContain('✗ content/dushu/document.yaml:LINE\n');
    expect(message).toContain('所说：8 项\n  所列：7 项');
  });

  test('a key is misspelt', () => {
    const message = messageAfter((content) => content.replace(YAML, 'issuer:', 'isuer:'));
    expect(message).toContain('✗ content/dushu/document.yaml:LINE\n  不认识的键“isuer”');
  });

  test('YAML is malformed', () => {
    const message = messageAfter((content) => content.replace(YAML, 'issuer: ', 'issuer: "'));
    expect(message).toContain('✗ content/dushu/document.yaml:LINE\n  YAML 写法有误');
  });

  test('a layer is unknown', () => {
    const message = messageAfter((content) => content.replace(TALK, 'of="talk"', 'of="tlak"'));
    expect(message).toContain('✗ content/dushu/talk/1.mdx:LINE\n');
    expect(message).toContain('没有写明是谁的话：<Relay of="tlak">');
  });

  test('MDX is malformed', () => {
    const file = `${DOCUMENT}/talk/3.mdx`;
    const message = messageAfter((content) =>
      content.replace(file, '<Relay of="talk">', '<Relay of="talk>'),
    );
    expect(message).toContain('✗ content/dushu/talk/3.mdx:LINE\n  MDX 写法有误');
  });

  test('a section’s file is missing', () => {
    const message = messageAfter((content) => {
      content.remove(TALK);
      return (
        content
          .read(YAML)
          .split('\n')
          .findIndex((line) => line.includes('讲话（一）')) + 1
      );
    });
    expect(message).toContain('✗ content/dushu/document.yaml:LINE\n  缺少文件 talk/1.mdx');
  });

  test('a section is not listed', () => {
    const message = messageAfter((content) => {
      content.replace(YAML, "      - { id: '5', locator: 讲话（五） }\n", '');
      return content.read(YAML).split('\n').indexOf('contents:') + 1;
    });
    expect(message).toContain(
      '✗ content/dushu/document.yaml:LINE\n  文件 talk/5.mdx 没有列入 contents',
    );
  });

  test('a section is listed twice', () => {
    const five = "      - { id: '5', locator: 讲话（五） }\n";
    const message = messageAfter((content) => content.replace(YAML, five, five + five) + 1);
    expect(message).toContain('✗ content/dushu/document.yaml:LINE\n  章节 talk/5 列了两次');
  });

  test('two sections are swapped', () => {
    const [four, five] = ["{ id: '4', locator: 讲话（四） }", "{ id: '5', locator: 讲话（五） }"];
    const message = messageAfter((content) => {
      content.replace(YAML, `${four}\n      - ${five}`, `${five}\n      - ${four}`);
      return undefined;
    });
    expect(message).toMatch(/✗ content\/dushu\/talk\/[45]\.mdx:\d/u);
  });

  test('two lists have the same id', () => {
    const message = messageAfter((content) => content.replace(YAML, 'id: tasks', 'id: essentials'));
    expect(message).toContain('✗ content/dushu/document.yaml:LINE\n  分项清单 essentials 列了两次');
  });

  test('the source is removed', () => {
    const message = messageAfter((content) => {
      content.remove(`${DOCUMENT}/source.txt`);
      return content.read(YAML).split('\n').indexOf('  file: source.txt') + 1;
    });
    expect(message).toContain(
      '✗ content/dushu/document.yaml:LINE\n  缺少原文文件 content/dushu/source.txt',
    );
  });

  test('the source is altered', () => {
    const received = sha256(NOTICE_SOURCE);
    const message = messageAfter((content) =>
      content.replace(`${DOCUMENT}/source.txt`, '最舍不得走的去处', '去处'),
    );
    expect(message).toContain('内容有 1 处问题');
    expect(message).toContain('✗ content/dushu/source.txt:LINE\n');
    expect(message).toMatch(
      new RegExp(`登记：${received}\n {2}现在：(?!${received})[0-9a-f]{64}`, 'u'),
    );
    expect(message).toContain('最明亮⟦最舍不得走的⟧去处');
  });

  test('the source gains a blank line', () => {
    const message = messageAfter(
      (content) => content.replace(`${DOCUMENT}/source.txt`, '\n', '\n\n') && undefined,
    );
    expect(message).toContain('✗ content/dushu/source.txt\n');
  });

  test('the site’s own prose copies the text', () => {
    const message = messageAfter((content) => {
      content.write('README.md', '# 研读\n\n办好家门口的书屋是读书工作的第一件事\n');
      return 3;
    });
    expect(message).toContain('✗ README.md:LINE\n  网站自己的文字里重新打了正文');
  });

  test('there is no document at all', () => {
    const message = messageAfter((content) => {
      content.remove(DOCUMENT);
      content.remove(CHARTER);
      return undefined;
    });
    expect(message).toContain('✗ content\n  没有找到任何文件');
  });
});

test('every problem of every file is reported at once', () => {
  const message = messageAfter((content) => {
    content.replace(TALK, '书屋', '书层');
    content.replace(REPORT, '书屋', '书层');
    return undefined;
  });
  expect(message).toContain('内容有 2 处问题');
});
