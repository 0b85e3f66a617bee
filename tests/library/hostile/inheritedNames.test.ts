import { describe, expect, test } from 'vitest';
import { recorded, smallTexts } from '../small.ts';
import {
  RECORD,
  ALIASES,
  GOOD,
  INHERITED,
  PACK,
  TERMS,
  TEXT,
  YAML,
  changed,
  reportOn,
} from './report.ts';

test('the small project itself is a library that renders', () => {
  expect(reportOn(GOOD)).toBe('');
});

describe('a text may have none of the names that every object has:', () => {
  const words = '<Relay of="speech">要坚持；\n要提高。</Relay>';
  test.each(INHERITED)('%s', (name) => {
    const tag = reportOn(changed(TEXT, words, `<${name}>要坚持；\n要提高。</${name}>`));
    expect(tag).toContain(`✗ ${TEXT}:1\n  未知的标签 <${name}>\n  修改办法：`);
    const only = reportOn({ ...GOOD, [TEXT]: `<${name}>指出，要坚持；</${name}>\n` });
    expect(only).toContain(`✗ ${TEXT}:1\n  未知的标签 <${name}>\n  修改办法：`);
    const attribute = reportOn(changed(TEXT, 'of=', `${name}=`));
    expect(attribute).toContain(`✗ ${TEXT}:1\n  <Relay> 的属性写法有误\n  修改办法：`);
    const layer = reportOn(changed(TEXT, 'of="speech"', `of="${name}"`));
    expect(layer).toContain(`✗ ${TEXT}:1\n  没有写明是谁的话：<Relay of="${name}">\n  修改办法：`);
  });
});

describe('a name that every object has is a key, id or address like any other:', () => {
  test.each(INHERITED)('%s', (name) => {
    expect(reportOn(changed(YAML, 'name: 样本', `name: 样本\n${name}: 1`))).toMatch(
      /^内容有 1 处问题：\n\n✗ content\/small\/document\.yaml:2\n.*\n {2}修改办法：/u,
    );
    expect(reportOn({ ...GOOD, [ALIASES]: `${name}: small/speech/1#p1\n` })).toMatch(
      /✗ content\/aliases\.yaml:1\n.*\n {2}修改办法：/u,
    );
    const lost = RECORD.replace('{', `{\n  "${name}": "own:0123456789abcdef",`);
    expect(reportOn({ ...GOOD, 'content/published.json': lost })).toMatch(
      /✗ content\/published\.json:\d\n.*(?:不见了|__proto__).*\n {2}修改办法：/u,
    );
    const slug = name === name.toLowerCase() && !name.includes('_');
    const texts = {
      ...recorded(smallTexts(slug ? name : 'small')),
      [TERMS]: GOOD[TERMS].replace('xue-xi', name),
    };
    const report = reportOn(texts);
    if (slug) expect(report).toBe('');
    else expect(report).toContain(`✗ ${TERMS}:2\n  “terms.0.slug”有误：`);
    const { [PACK]: pack, ...rest } = GOOD;
    const packs = reportOn({ ...rest, [`content/packs/${name}.yaml`]: pack });
    if (slug) expect(packs).toBe('');
    else expect(packs).toContain(`✗ content/packs/${name}.yaml\n  文件名“${name}”不能作地址：`);
  });
});
