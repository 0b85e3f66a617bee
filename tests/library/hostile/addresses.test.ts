import { describe, expect, test } from 'vitest';
import { SMALL, smallTexts } from '../small.ts';
import { ALIASES, GOOD, PACK, TERMS, TEXT, YAML, changed, reportOn } from './report.ts';

describe('a name in an address is refused with its line:', () => {
  test.each([
    'con',
    'nul',
    'aux',
    'prn',
    'com1',
    'lpt9',
    'index',
    'p3',
    'A',
    '-a',
    'a.b',
    '..',
    'a/b',
    'a'.repeat(65),
  ])('%s', (name) => {
    for (const [file, from, line] of [
      [YAML, 'section: opening', 10],
      [YAML, 'part: speech', 11],
      [YAML, "id: '1'", 15],
      [YAML, 'of: speech', 8],
      [YAML, 'id: demands', 18],
      [TERMS, 'slug: xue-xi', 2],
    ] as const) {
      const [key = ''] = from.split(':');
      const report = reportOn(changed(file, from, `${key}: '${name}'`));
      expect(report).toContain(`✗ ${file}:${line}\n`);
      expect(report).toContain('修改办法：');
    }
    const { [PACK]: pack, ...rest } = GOOD;
    const packs = { ...rest, [`content/packs/${name}.yaml`]: pack };
    // A pack whose name begins with a dot is hidden, and no part of the content.
    if (!/^\.|\//u.test(name))
      expect(reportOn(packs)).toContain(`✗ content/packs/${name}.yaml\n  文件名“`);
    const folder = reportOn(smallTexts(name.replaceAll(/[/.]/gu, '_')));
    expect(folder).toMatch(/文件夹名“.*”不能作地址：/u);
  });
});

describe('files and folders:', () => {
  const without = (file: string) =>
    Object.fromEntries(Object.entries(GOOD).filter(([path]) => path !== file));

  test.each([
    YAML,
    TEXT,
    'content/small/source.txt',
    ALIASES,
    TERMS,
    PACK,
    'content/published.json',
    'content/references.yaml',
    'content/other.mdx',
    'content/small/draft.mdx',
    'content/small/speech/draft.txt',
  ])('a folder named %s is refused', (path) => {
    const report = reportOn({ ...without(path), [`${path}/inner.txt`]: '' });
    expect(report).toContain(`✗ ${path}\n  这是文件夹，应当是文件\n  修改办法：`);
  });

  test('a document in a hidden folder is refused, other hidden names are no part of the content', () => {
    const texts = smallTexts('.draft');
    expect(reportOn({ ...GOOD, ...texts })).toContain(
      '✗ content/.draft/document.yaml\n  文件夹名“.draft”不能作地址',
    );
    const hidden = {
      'content/.DS_Store': '',
      'content/.git/x.mdx': '',
      'content/small/.old/x.mdx': '',
      'content/packs/.x.yaml': '',
    };
    expect(reportOn({ ...GOOD, ...hidden })).toBe('');
  });

  test('packs that are a file are refused', () => {
    const texts = { ...without(PACK), 'content/packs': '' };
    expect(reportOn(texts)).toContain('✗ content/packs\n  这是文件，应当是文件夹\n  修改办法：');
  });

  test.each(['Document.yaml', 'document.yml', 'DOCUMENT.YAML'])('%s is refused', (name) => {
    const report = reportOn({ ...GOOD, [`content/other/${name}`]: SMALL['document.yaml'] });
    expect(report).toContain(`✗ content/other/${name}\n  文件名“${name}”写法不对`);
    expect(report).toContain('修改办法：改名为 document.yaml');
  });

  test('names that differ in nothing but case are two files', () => {
    const report = reportOn({ ...GOOD, 'content/small/Opening.mdx': '甲\n' });
    expect(report).toContain(`✗ ${YAML}:9\n  文件 Opening.mdx 没有列入 contents\n  修改办法：`);
    expect(reportOn({ ...GOOD, ...smallTexts('Small') })).toContain('文件夹名“Small”不能作地址');
  });
});

test('a list names no more passages than its section has, however many are written', () => {
  const report = reportOn(changed(YAML, '#p1-p2', '#p1-p99999999999'));
  expect(report).toContain(`✗ ${YAML}:18\n`);
  expect(report).toContain('指向不存在的一句：speech/1#p3');
});

describe('withdrawn passages:', () => {
  const gone = (lines: string) =>
    reportOn({
      ...changed(
        YAML,
        'absent: []',
        `absent: []\nearlier:\n  - file: source-1.txt\n    sha256: ${/sha256: (\w+)/u.exec(SMALL['document.yaml'])?.[1]}\n    replaced: 某时\n    gone:\n${lines}`,
      ),
      'content/small/source-1.txt': SMALL['source.txt'],
    });

  test.each([
    ["      'lists#p1': 学习\n", '网站自己的页面用了这个地址'],
    ["      'speech/p3#p1': 学习\n", '不能作地址'],
    ["      '/speech#p1': 学习\n", '写法如 congress/report#p3'],
    ["      '../x#p1': 学习\n", '写法如 congress/report#p3'],
  ])('%s is refused', (lines, message) => {
    const report = gone(lines);
    expect(report).toContain(`✗ ${YAML}:28\n`);
    expect(report).toContain(message);
  });

  test('of an address that is free are kept', () => {
    expect(gone("      'speech/1#p9': 学习\n")).toBe('');
  });
});
