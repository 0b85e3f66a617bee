import { ImageRun, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWord } from '#importer/read/docx/docx.ts';
import { W, line, paragraph, rawFile, run, wordFile } from './files.ts';

const read = (bytes: Uint8Array) => readWord(bytes, '通知.docx');
const linesOf = (bytes: Uint8Array) => read(bytes).text.trim().split('\n');
const asked = (bytes: Uint8Array) =>
  read(bytes)
    .questions.map(({ text }) => text)
    .join('\n');

const box = `<w:txbxContent><w:p>${run('框里的话')}</w:p></w:txbxContent>`;
const formula = (inner: string) => `<m:oMath>${inner}</m:oMath>`;
const letter = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

test('a picture is left out and asked about', async () => {
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from('iVBORw0KGgo=', 'base64'),
    transformation: { width: 9, height: 9 },
  });
  const bytes = await wordFile([
    line('甲。'),
    new Paragraph({ children: [picture, new TextRun('乙。')] }),
  ]);
  expect(linesOf(bytes)).toEqual(['甲。', '乙。']);
  expect(asked(bytes)).toContain('图片 1 处没有导入');
});

test.each([
  ['a VML box', `<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r>`],
  [
    'a DrawingML box',
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><wps:txbx>${box}</wps:txbx></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ],
])('the text of %s is read once, beside its paragraph, and asked about', (_, inner) => {
  const bytes = rawFile(paragraph(inner));
  expect(linesOf(bytes)).toEqual(['框里的话', '甲丙。']);
  expect(asked(bytes)).toContain('已写进正文，排在它所在的那一段旁边：“框里的话”');
});

test.each([
  ['a superscript', run('2', '<w:vertAlign w:val="superscript"/>'), '甲²丙。', '上标、下标 1 处'],
  [
    'a raised word',
    run('注', '<w:vertAlign w:val="superscript"/>'),
    '甲注丙。',
    '“注” 没有对应的字',
  ],
  ['a linear formula', formula(letter('x=5')), '甲x=5丙。', '公式 “x=5”'],
  [
    'a fraction',
    formula(`<m:f><m:num>${letter('1')}</m:num><m:den>${letter('2')}</m:den></m:f>`),
    '甲\uFFFD丙。',
    '公式 “12”',
  ],
  [
    'a reading above a character',
    `<w:r><w:ruby><w:rt>${run('yún')}</w:rt><w:rubyBase>${run('昀')}</w:rubyBase></w:ruby></w:r>`,
    '甲昀丙。',
    '注音没有写进正文：“yún”',
  ],
  ['struck-out words', run('乙', '<w:strike/>'), '甲丙。', '删除线的文字没有导入：“乙”'],
  ['words not struck out', run('乙', '<w:strike w:val="0"/>'), '甲乙丙。', ''],
  [
    'words hidden by a style',
    run('乙', '<w:rStyle w:val="X"/>'),
    '甲丙。',
    '隐藏文字没有导入：“乙”',
  ],
  ['words shown against their style', run('乙', '<w:vanish w:val="false"/>'), '甲乙丙。', ''],
  ['an insertion', `<w:ins>${run('乙')}</w:ins>`, '甲乙丙。', '新增的文字已写进正文：“乙”'],
  [
    'a deletion',
    '<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>',
    '甲丙。',
    '已删除的文字没有导入：“乙”',
  ],
])('%s is read and asked about', (_, inner, text, words) => {
  const bytes = rawFile(paragraph(inner));
  expect(linesOf(bytes)).toEqual([text]);
  if (words === '') expect(asked(bytes)).toBe('');
  else expect(asked(bytes)).toContain(words);
});

test.each([
  [
    'a deleted paragraph',
    '<w:del><w:p><w:r><w:delText>乙</w:delText></w:r></w:p></w:del>',
    [],
    '已删除的文字没有导入：“乙”',
  ],
  ['an inserted paragraph', `<w:ins><w:p>${run('乙')}</w:p></w:ins>`, ['乙'], '新增的文字'],
  [
    'a paragraph with an alternative',
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:p>${run('乙')}</w:p></mc:Choice></mc:AlternateContent>`,
    ['乙'],
    '',
  ],
  ['a file within the file', '<w:altChunk r:id="a"/>', [], '嵌入的内容没有导入：“另一份文件”'],
  ['something unknown', `<w:strange><w:t>乙</w:t></w:strange>`, [], '不认识的内容没有导入：“乙”'],
])('%s between paragraphs is read or asked about', (_, inner, lines, words) => {
  const bytes = rawFile(`${paragraph('')}${inner}${paragraph('')}`);
  expect(linesOf(bytes)).toEqual(['甲丙。', ...lines, '甲丙。']);
  expect(asked(bytes)).toContain(words);
});

test('paragraphs whose paragraph mark was deleted are joined and asked about', () => {
  const mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
  const bytes = rawFile(`<w:p>${mark}${run('甲，')}</w:p><w:p>${run('乙。')}</w:p>`);
  expect(linesOf(bytes)).toEqual(['甲，乙。']);
  expect(asked(bytes)).toContain('前后两段连成了一段');
});

test('a heading by style without a number is asked about', () => {
  const heading = `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${run('工作目标')}</w:p>`;
  const numbered = `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${run('一、任务')}</w:p>`;
  expect(asked(rawFile(heading + numbered))).toBe(
    '设为标题而没有编号的：“工作目标”；没有分成章节的，在 document.yaml 里分',
  );
});

test('words left out are quoted apart, without blanks, in full', () => {
  const long = '甲'.repeat(20);
  const hidden = [` ${long} `, ' ', `${long}乙`].map((text) => run(text, '<w:vanish/>'));
  expect(asked(rawFile(paragraph(hidden.join(''))))).toBe(
    `隐藏文字没有导入：“${long}”、“${long}乙”`,
  );
  expect(asked(rawFile(paragraph(run(' ', '<w:vanish/>'))))).toBe('');
});

test('a table is named by the first twenty characters of its first row', () => {
  const cell = `<w:tc><w:p>${run('甲'.repeat(21))}</w:p></w:tc>`;
  expect(asked(rawFile(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`))).toContain(`“${'甲'.repeat(20)}…”`);
});

test('white space between the elements of a formula is none of its characters', () => {
  const spaced = formula(`\n <m:r>\n <m:t>x=5</m:t>\n </m:r>\n`);
  const { text, questions } = read(rawFile(paragraph(spaced)));
  expect(text).toBe('甲x=5丙。\n');
  expect(questions[0]?.text).toContain('公式 “x=5”：');
});

test('a file that is nested too deep is refused with a clear message', () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(3000) + '</w:sdtContent></w:sdt>'.repeat(3000);
  expect(() => read(rawFile(deep))).toThrow('文件已损坏');
});

test('a picture in the page header is asked about', async () => {
  const bytes = await wordFile([line('甲。')]);
  const parts = unzipSync(bytes);
  const header = `<w:hdr ${W}><w:p><w:r><w:drawing/></w:r></w:p></w:hdr>`;
  const more = zipSync({ ...parts, 'word/header1.xml': strToU8(header) });
  expect(strFromU8(unzipSync(more)['word/header1.xml'] ?? new Uint8Array())).toBe(header);
  expect(asked(more)).toContain('图片 1 处没有导入');
});
