import { expect, test } from 'vitest';
import { foldReference, readTokens } from '#search/locate/readTokens.ts';

/** Writes tokens: names in 「」, numbers with branch and unit, brackets as ( ), 、 for a list, – and 至 for a range. */
const written = (typed: string) =>
  readTokens(foldReference(typed)).map((token) => {
    if (token.kind === 'list') return '、';
    if (token.kind === 'range') return token.word ? '至' : '–';
    const { name, unit, n, branch, bracketed } = token.step;
    if (name !== '') return `「${name}」`;
    const number = `${n}${branch > 0 ? `.${branch}` : ''}`;
    return `${bracketed ? `(${number})` : number}${unit}${token.digits ? '?' : ''}`;
  });

test.each([
  ['措施9', ['「措施」', '9?']],
  ['讲话（一）3', ['「讲话」', '(1)?', '3?']],
  ['讲话【一】', ['「讲话」', '(1)?']],
  ['第五条', ['5条']],
  ['第 五 条', ['5条']],
  ['第(五)项', ['(5)项']],
  ['第五条之一', ['5.1条']],
  ['第一百二十条之二第三款', ['120.2条', '3款']],
  ['5之1条', ['5.1条']],
  ['8个部分', ['8部分']],
  ['第3段句', ['3句']],
  ['第3句', ['3句']],
  ['第二分编第三章', ['2分编', '3章']],
  ['第五章程', ['5?', '「章程」']],
  ['五条例', ['5?', '「条例」']],
  ['第五项目', ['5?', '「项目」']],
  ['第五节日', ['5?', '「节日」']],
  ['第五目录', ['5?', '「目录」']],
  ['第五、六条', ['5?', '、', '6条']],
  ['5,6;7', ['5?', '、', '6?', '、', '7?']],
  ['第五条和第六条', ['5条', '、', '6条']],
  ['第五条以及第六条', ['5条', '、', '6条']],
  ['措施和第六条', ['「措施和」', '6条']],
  ['第五条和平', ['5条', '「和平」']],
  ['第5-7条', ['5?', '–', '7条']],
  ['第五条～第七条', ['5条', '–', '7条']],
  ['第五条至第七条', ['5条', '至', '7条']],
  ['5到7', ['5?', '至', '7?']],
  ['二、（二）', ['2?', '(2)?']],
  ['（二）、（三）', ['(2)?', '、', '(3)?']],
  ['第二条、（二）', ['2条', '、', '(2)?']],
  ['第十十条', ['「第十十条」']],
  ['。！', []],
  ['', []],
])('%s is read as %o', (typed, tokens) => {
  expect(written(typed)).toEqual(tokens);
});

test('width, case, repeated white space and traditional units do not count', () => {
  expect(foldReference('ＡＢ　 c第２編第3節第4條第5項第6點兩')).toBe(
    'ab c第2编第3节第4条第5项第6点两',
  );
});
