import { describe, expect, test } from 'vitest';
import { readWord } from '#importer/read/docx/docx.ts';
import { paragraph, rawFile, run } from './files.ts';

/** Reads a body: its text without the last line break, and its questions. */
function read(body: string): { text: string; asked: string } {
  const { text, questions } = readWord(rawFile(body), '通知.docx');
  return { text: text.slice(0, -1), asked: questions.map((each) => each.text).join('\n') };
}

const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;
const item = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`;
const formula = (text: string) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`;
const picture = (text: string) => `<w:pict><v:textbox>${text}</v:textbox></w:pict>`;
const box = (...lines: string[]) =>
  picture(`<w:txbxContent>${lines.map((line) => p(line)).join('')}</w:txbxContent>`);

describe('paragraphs', () => {
  test('an empty one is an empty line, and bookkeeping between them is none', () => {
    expect(read(`<w:bookmarkStart/>${p('甲')}${p('')}${p('　')}${p('乙')}<w:sectPr/>`)).toEqual({
      text: '甲\n\n\n乙',
      asked: '',
    });
  });

  test('one without its mark is joined to one line of the next, and to no other', () => {
    const mark = '<w:rPr><w:del/></w:rPr>';
    const next = `<w:p>${run('丙')}<w:r><w:br/></w:r>${run('丁')}</w:p>`;
    const { text, asked } = read(p('甲') + p('乙', mark) + next + p('戊', mark) + p('己'));
    expect(text).toBe('甲\n乙丙\n丁\n戊己');
    expect(asked).toContain('删去 2 处');
  });

  test('the number of an empty item is counted, but not written', () => {
    const { text, asked } = read(p('甲', item(0)) + p(' ', item(0)) + p('丙', item(0)));
    expect(text).toBe('1、甲\n\n3、丙');
    expect(asked).toContain('自动编号 2 处');
  });

  test('bullets are left out and counted', () => {
    const { text, asked } = read(p('甲', item(1)) + p('乙', item(1)));
    expect(text).toBe('甲\n乙');
    expect(asked).toBe('项目符号 2 处没有写进正文');
  });

  test('a heading by style is numbered even if blanks stand before its number', () => {
    expect(read(p(' 一、任务', '<w:pStyle w:val="H"/>')).asked).toBe('');
  });

  test('tab stops are no part of the text', () => {
    expect(read(p('甲', '<w:tabs><w:tab w:val="left"/></w:tabs>')).text).toBe('甲');
  });

  test('a text box has a style of its own, after which that of the paragraph holds again', () => {
    const inner = `<w:r>${box('框里的话')}</w:r>${run('乙')}`;
    const { asked } = read(`<w:p><w:pPr><w:pStyle w:val="X"/></w:pPr>${inner}</w:p>`);
    expect(asked).toMatch(/^隐藏文字没有导入：“乙”\n文本框里的文字已写进正文.*“框里的话”/u);
  });
});

describe('beside paragraphs', () => {
  test.each(['w:sdt', 'w:customXml', 'w:moveTo', 'w:ins'])(
    'the paragraphs in %s are read',
    (name) => {
      const { text, asked } = read(`${p('甲')}<${name}>${p('乙')}</${name}>`);
      expect(text).toBe('甲\n乙');
      expect(asked.includes('新增的文字已写进正文：“乙”')).toBe(/move|ins/u.test(name));
    },
  );

  test.each(['m:oMath', 'm:oMathPara'])('a formula in %s is a line', (name) => {
    const { text, asked } = read(`${p('甲')}<${name}><m:r><m:t>x=5</m:t></m:r></${name}>`);
    expect(text).toBe('甲\nx=5');
    expect(asked).toContain('公式 “x=5”');
  });

  test.each(['w:del', 'w:moveFrom'])('the paragraphs in %s are left out as deleted', (name) => {
    const { text, asked } = read(`${p('甲')}<${name}>${p('乙')}</${name}>`);
    expect(text).toBe('甲');
    expect(asked).toContain('已删除的文字没有导入：“乙”');
  });
});

describe('tables', () => {
  const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => p(line)).join('')}</w:tc>`;
  const row = (cells: string, properties = '') =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const table = (rows: string) => read(`<w:tbl><w:tblPr/>${rows}</w:tbl>`);

  test('a row is a line, its cells apart by tabs, the lines of a cell by blanks', () => {
    const { text, asked } = table(row(cell('甲', '', '乙') + cell('丙')) + row(cell('丁')));
    expect(text).toBe('甲 乙\t丙\n丁');
    expect(asked).toMatch(/^表格（首行“甲 乙\t丙”）[^\n]+$/u);
  });

  test('rows and cells may stand in containers', () => {
    const inner = `<w:sdt><w:sdtContent>${cell('甲')}</w:sdtContent></w:sdt>${cell('乙')}`;
    expect(table(`<w:customXml>${row(inner)}</w:customXml>`).text).toBe('甲\t乙');
  });

  test('a deleted row is left out and an inserted one read, and both are asked about', () => {
    const { text, asked } = table(
      row(cell('甲')) + row(cell('乙'), '<w:del/>') + row(cell('丙'), '<w:ins/>'),
    );
    expect(text).toBe('甲\n丙');
    expect(asked).toContain('已删除的文字没有导入：“乙”');
    expect(asked).toContain('新增的文字已写进正文：“丙”');
  });

  test('one without rows is not asked about', () => {
    expect(table('')).toEqual({ text: '', asked: '' });
  });
});

describe('within a paragraph', () => {
  test.each([
    ['a tab', '<w:r><w:tab/></w:r>', '甲 丙。', ''],
    ['a tab to a place of the page', '<w:r><w:ptab/></w:r>', '甲 丙。', ''],
    ['a line break of the file itself', run('乙\n丁'), '甲乙 丁丙。', ''],
    ['a carriage return', '<w:r><w:cr/></w:r>', '甲\n丙。', ''],
    ['a hyphen that does not break', '<w:r><w:noBreakHyphen/></w:r>', '甲-丙。', ''],
    ['a blank', run(' '), '甲 丙。', ''],
    ['a symbol without a character', '<w:r><w:sym/></w:r>', '甲\uFFFD丙。', '符号 “〓'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '甲✓丙。', '符号 “✓'],
    [
      'a mark of a footnote',
      '<w:r><w:footnoteReference/></w:r>',
      '甲丙。',
      '脚注、尾注的标号 1 处',
    ],
    ['a mark of an endnote', '<w:r><w:endnoteReference/></w:r>', '甲丙。', '脚注、尾注的标号 1 处'],
    [
      'a move to here',
      `<w:moveTo>${run('乙')}</w:moveTo>`,
      '甲乙丙。',
      '新增的文字已写进正文：“乙”',
    ],
    ['a move from here', `<w:moveFrom>${run('乙')}</w:moveFrom>`, '甲丙。', '没有导入：“乙”'],
    ['an object', '<w:r><w:object/></w:r>', '甲丙。', '图片 1 处'],
    ['words struck out twice', run('乙', '<w:dstrike/>'), '甲丙。', '删除线的文字没有导入：“乙”'],
    ['a subscript', run('2', '<w:vertAlign w:val="subscript"/>'), '甲₂丙。', '上标、下标 1 处'],
    ['the code of a field', '<w:r><w:instrText>PAGE</w:instrText></w:r>', '甲丙。', ''],
    ['a formula among others', `<m:oMathPara>${formula('x')}</m:oMathPara>`, '甲x丙。', '公式 “x”'],
    ['a reading without a base', `<w:ruby>${run('乙')}</w:ruby>`, '甲乙丙。', ''],
    [
      'a fallback',
      `<mc:AlternateContent><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent>`,
      '甲乙丙。',
      '',
    ],
    ['alternatives of nothing', '<mc:AlternateContent/>', '甲丙。', ''],
  ])('%s is read or asked about', (_, inner, text, words) => {
    const found = read(paragraph(inner));
    expect(found.text).toBe(text);
    if (words === '') expect(found.asked).toBe('');
    else expect(found.asked).toContain(words);
  });

  test('the lines of text boxes are read and quoted, and a box of blanks is a picture', () => {
    const inner = [box(' 框里', '', '的话 '), box(' ', ''), box('另一框')];
    const { text, asked } = read(paragraph(`<w:r>${inner.join('')}</w:r>`));
    expect(text.replaceAll(' ', '')).toBe('框里\n的话\n另一框\n甲丙。');
    expect(asked).toBe(
      '图片 1 处没有导入：印章、签名也可能是图片\n文本框里的文字已写进正文，排在它所在的那一段旁边：“框里”、“的话”、“另一框”；核对位置',
    );
  });
});
