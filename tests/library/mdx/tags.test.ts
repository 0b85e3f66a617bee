import type { Paragraph } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { describe, expect, test } from 'vitest';
import { parseMdx } from '#library/mdx/parseMdx.ts';
import { actOfTag, formOfTag, isLayerTag, layerOfTag } from '#library/mdx/tags.ts';
import { LAYERS } from './layers.ts';

/** Parses the tag in a line; the text before it makes it part of a paragraph. */
const tag = (source: string) => {
  const paragraph = parseMdx(`字${source}`, 'one.mdx').children[0] as Paragraph;
  return paragraph.children[1] as MdxJsxTextElement;
};

describe('a layer tag', () => {
  test('opens the layer of its mode and voice', () => {
    expect(layerOfTag(tag('<Relay of="speech">甲</Relay>'), LAYERS)).toBe('relay-speech');
    expect(layerOfTag(tag('<Quote of="report">甲</Quote>'), LAYERS)).toBe('quote-report');
  });

  test.each(['Relay', 'Quote', 'Summary'])('<%s> is a layer tag', (name) => {
    expect(isLayerTag(tag(`<${name} of="speech">甲</${name}>`))).toBe(true);
  });

  test('other tags are not layer tags', () => {
    expect(isLayerTag(tag('<Join />'))).toBe(false);
    expect(isLayerTag(tag('<relay of="speech">甲</relay>'))).toBe(false);
  });

  test.each(['<Relay of="report">甲</Relay>', '<Relay of="spech">甲</Relay>', '<Relay>甲</Relay>'])(
    '%s opens no declared layer; the mend lists those that are',
    (source) => {
      const problem = layerOfTag(tag(source), LAYERS);
      expect(problem).toMatchObject({
        message: expect.stringContaining('没有写明是谁的话：<Relay of='),
      });
      expect(problem).toMatchObject({ mend: expect.stringContaining('Relay of="speech"') });
      expect(problem).toMatchObject({ mend: expect.stringContaining('Quote of="report"') });
    },
  );

  test.each([
    '<Relay of={speech}>甲</Relay>',
    '<Relay of="speech" off="x">甲</Relay>',
    '<Relay {...x}>甲</Relay>',
  ])('%s has an invalid attribute', (source) => {
    expect(layerOfTag(tag(source), LAYERS)).toMatchObject({ message: '<Relay> 的属性写法有误' });
  });
});

describe('an editorial act', () => {
  test('joins a page break', () => {
    const join = { layer: 'relay-speech', text: '', source: '\n', act: 'join' };
    expect(actOfTag(tag('<Join />'), 'relay-speech')).toEqual(join);
  });

  test('leaves a page number out', () => {
    const page = { layer: 'own', text: '', source: '\n— 1 —', act: 'page' };
    expect(actOfTag(tag('<Page source="— 1 —" />'), 'own')).toEqual(page);
  });

  test('corrects a mistake of the source', () => {
    expect(actOfTag(tag('<Correction source=" and ">和</Correction>'), 'own')).toEqual({
      layer: 'own',
      text: '和',
      source: ' and ',
      act: 'correction',
    });
  });

  test.each([
    ['<Join>字</Join>', '<Join /> 里不能有文字'],
    ['<Join at="1" />', '<Join> 的属性写法有误'],
    ['<Page source="一句正文。" />', '<Page> 写的不是页码'],
    ['<Page />', '<Page> 写的不是页码'],
    ['<Page source="1">字</Page>', '<Page> 写的不是页码'],
    ['<Correction>和</Correction>', '<Correction> 缺少原文或改文'],
    ['<Correction source="甲"></Correction>', '<Correction> 缺少原文或改文'],
    ['<Correction source="甲"><b /></Correction>', '<Correction> 缺少原文或改文'],
    ['<Join>字</Join>', '<Join /> 里不能有文字'],
    ['<Correction source="和" />', '<Correction> 缺少原文或改文'],
    ['<Correction source="甲">乙<Join /></Correction>', '<Correction> 缺少原文或改文'],
    ['<Correction src="甲">乙</Correction>', '<Correction> 的属性写法有误'],
    ['<Correction source="和">和</Correction>', '<Correction> 前后相同，都是“和”'],
    ['<Letterhead>某会</Letterhead>', '<Letterhead> 没有独占一段'],
    ['<Letterhead of="x">某会</Letterhead>', '<Letterhead> 的属性写法有误'],
    ['<b>字</b>', '未知的标签 <b>'],
  ])('%s is refused: %s', (source, message) => {
    const problem = actOfTag(tag(source), 'own');
    expect(problem).toMatchObject({ message });
    expect(problem).toHaveProperty('mend');
  });
});

test.each([
  ['<Join at="1" />', '只写 <Join />'],
  ['<Letterhead of="x">某会</Letterhead>', '只写 <Letterhead>…</Letterhead>'],
  ['<Correction src="甲">乙</Correction>', '只写 source="…"，值用引号'],
])('the mend of %s shows how the tag is written: %s', (source, mend) => {
  expect(actOfTag(tag(source), 'own')).toMatchObject({ mend });
});

test('only two tags set the form of a paragraph', () => {
  const forms = ['Letterhead', 'Addressee', 'Relay'].map((name) =>
    formOfTag(tag(`<${name}>字</${name}>`)),
  );
  expect(forms).toEqual(['letterhead', 'addressee', undefined]);
});
