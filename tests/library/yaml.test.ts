import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { EditionError } from '#edition/problem.ts';
import { MAX_CHARACTERS, readYaml } from '#library/yaml.ts';

const SCHEMA = z.strictObject({
  name: z.string().min(1, '不能为空'),
  places: z.array(
    z.union([
      z.strictObject({ section: z.string() }),
      z.strictObject({ part: z.string(), sections: z.array(z.strictObject({ id: z.string() })) }),
    ]),
  ),
});

const GOOD = `# 注释
name: 通知
places:
  - section: opening
  - part: speech
    sections:
      - id: '1'
      - id: '2'
`;
const messages = (text: string) => {
  try {
    readYaml(text, 'document.yaml', SCHEMA);
  } catch (error) {
    if (error instanceof EditionError) {
      return error.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
    }
    throw error;
  }
  return [];
};

test('valid data are read, and every value has its line', () => {
  const { data, lineOf } = readYaml(GOOD, 'document.yaml', SCHEMA);
  expect(data.name).toBe('通知');
  expect(lineOf(['name'])).toBe(2);
  expect(lineOf(['places'])).toBe(3);
  expect(lineOf(['places', 1])).toBe(5);
  expect(lineOf(['places', 1, 'sections'])).toBe(6);
  expect(lineOf(['places', 1, 'sections', 1, 'id'])).toBe(8);
});

test('a missing value has the line of its parent', () => {
  const { lineOf } = readYaml(GOOD, 'document.yaml', SCHEMA);
  expect(lineOf(['places', 1, 'sections', 9])).toBe(6);
});

test('JSON is YAML too', () => {
  const ids = readYaml('{\n  "a": "1"\n}', 'published.json', z.record(z.string(), z.string()));
  expect(ids.data).toEqual({ a: '1' });
  expect(ids.lineOf(['a'])).toBe(2);
});

test('an empty file is an empty record', () => {
  expect(readYaml('# 没有\n', 'aliases.yaml', z.record(z.string(), z.string())).data).toEqual({});
});

test('a file may have the most characters that an editor writes, and not one more', () => {
  const most = GOOD.padEnd(MAX_CHARACTERS, '#');
  expect(messages(most)).toEqual([]);
  expect(messages(`${most}#`)).toEqual([expect.stringContaining('文件太大')]);
});

test('a fault is reported in Chinese, whatever language the checks speak otherwise', () => {
  z.config(z.locales.en());
  expect(messages(GOOD.replace('通知', '7'))).toEqual([
    'document.yaml:2 “name”有误：要写文字，这里是数字',
  ]);
});

describe('a fault is reported in Chinese with its line:', () => {
  test.each([
    ['an unknown key', ['name:', 'title: x\nname:'], ['document.yaml:2 不认识的键“title”']],
    ['an empty value', ['name: 通知', "name: ''"], ['document.yaml:2 “name”有误：不能为空']],
    ['a missing key', ['name: 通知\n', ''], ['document.yaml:2 缺少“name”']],
    [
      'a misspelt key inside a union, by the branch that fits best',
      ["- id: '2'", "- di: '2'"],
      [
        'document.yaml:8 缺少“places.1.sections.1.id”',
        'document.yaml:8 不认识的键“places.1.sections.1.di”',
      ],
    ],
    [
      'a repeated key',
      ['name: 通知', 'name: 甲\nname: 乙'],
      ['document.yaml:3 YAML 写法有误：同一层有重复的键（DUPLICATE_KEY）'],
    ],
    [
      'an unclosed quotation mark, on the line where it opens',
      ['name: 通知', 'name: "通知'],
      ['document.yaml:2 YAML 写法有误：缺少引号、逗号或括号（MISSING_CHAR）'],
    ],
    [
      'a tab',
      ['  - section', '\t- section'],
      [expect.stringMatching(/^document.yaml:[34] YAML 写法有误/u)],
    ],
    [
      'a colon without quotation marks',
      ['name: 通知', 'name: 通知: 一'],
      [expect.stringMatching(/^document.yaml:2 YAML 写法有误：冒号后/u)],
    ],
  ])('%s', (_, [from = '', to = ''], expected) => {
    expect(GOOD).toContain(from);
    expect(messages(GOOD.replace(from, to))).toEqual(expected);
  });

  test('a file without any keys', () => {
    expect(messages('只是一句话')).toHaveLength(1);
  });
});
