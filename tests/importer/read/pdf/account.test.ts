import { expect, test } from 'vitest';
import { readPdf } from '#importer/read/pdf/pdf.ts';
import { characterTable } from '../../../../src/cli/cmaps/tables.ts';
import { assembled } from './pdfFile.ts';

/** A page of a hand-made PDF: its drawing operations, and what they name. */
interface RawPage {
  draw: string;
  resources?: string;
  more?: string;
}

const HEAVY =
  '<< /Type /FontDescriptor /FontName /S /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>';
const stream = (text: string, more = '') =>
  `<< /Length ${text.length} ${more} >>\nstream\n${text}\nendstream`;

/** Builds a PDF of pages with a font that is not in the file, by its encoding and its order of characters. */
function pdfOf(pages: readonly RawPage[], { encoding = 'GBK-EUC-H', order = 'GB1' } = {}) {
  const kids = pages.map((_, i) => `${7 + i * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /S /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /S /CIDSystemInfo << /Registry (Adobe) /Ordering (${order}) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>`,
    HEAVY,
    stream(
      '\x80',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
    ...pages.flatMap(({ draw, more = '' }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R /L << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /P 6 0 R >> >> /Contents ${8 + i * 2} 0 R ${more} >>`,
      stream(draw),
    ]),
  ];
  return assembled(objects);
}

const words = (hex: string, y = 780) => `BT /F 14 Tf 60 ${y} Td <${hex}> Tj ET`;
/** 关于开展 and 各车间 in GBK. */
const TITLE = words('b9d8d3dabfaad5b9');
const picture = (width: number, height: number) => `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;

const read = async (pages: readonly RawPage[], font = {}) => {
  const { text, questions } = await readPdf(pdfOf(pages, font), 'a.pdf', {
    tables: characterTable,
  });
  return { text, asked: questions.map((each) => each.text).join('\n') };
};

test.each([
  ['GB-EUC-H', 'GB1', 'b9d8d3dabfaad5b9'],
  ['GBK-EUC-V', 'GB1', 'b9d8d3dabfaad5b9'],
  ['GBK2K-H', 'GB1', 'b9d8d3dabfaad5b9'],
  ['UniGB-UCS2-H', 'GB1', '51734e8e5f005c55'],
  ['UniGB-UTF16-H', 'GB1', '51734e8e5f005c55'],
  ['UniJIS-UCS2-H', 'Japan1', '51734e8e5f005c55'],
])('text in %s, in a font that is not in the file, is read whole', async (encoding, order, hex) => {
  const { text } = await read([{ draw: words(hex) }], { encoding, order });
  expect(text.replace(/\s/gu, '')).toBe('关于开展');
});

test('a table that is asked for and missing refuses the file, even among readable text', async () => {
  const latin = 'BT /L 14 Tf 60 700 Td (2024) Tj ET';
  const bytes = pdfOf([{ draw: TITLE + latin }]);
  await expect(readPdf(bytes, 'a.pdf')).rejects.toThrow('字符表 GBK-EUC-H');
});

test('a font whose codes nothing explains refuses the file instead of giving wrong words', async () => {
  const font = { encoding: 'Identity-H', order: 'Identity' };
  await expect(read([{ draw: words('4e004e8c4e09') }], font)).rejects.toThrow('没有写明是什么字');
});

test('pages of pictures only are refused as scans, and pages of nothing as such', async () => {
  await expect(read([{ draw: picture(595, 842) }])).rejects.toThrow('都是图片（扫描件）');
  await expect(read([{ draw: '' }])).rejects.toThrow('都没有文字');
});

test('a scanned page and an empty one among others are asked about', async () => {
  const { asked } = await read([{ draw: TITLE }, { draw: picture(595, 842) }, { draw: '' }]);
  expect(asked).toContain('PDF 第 2 页只有图片');
  expect(asked).toContain('PDF 第 3 页没有读出文字');
});

test('pictures on a page of text are asked about by their size', async () => {
  const { asked } = await read([
    { draw: TITLE + picture(90, 90) },
    { draw: TITLE + picture(590, 800) },
  ]);
  expect(asked).toContain('PDF 第 1 页有图片没有导入');
  expect(asked).toContain('PDF 第 2 页有占了大半页的图片');
});

test('text that is laid unseen on a scan is asked about as recognised', async () => {
  const { asked } = await read([{ draw: `${picture(595, 842)} 3 Tr ${TITLE}` }]);
  expect(asked).toContain('PDF 第 1 页是扫描的图片，文字是识别（OCR）出来的');
});

test('words written on top of a page are asked about in full', async () => {
  const note =
    '/Annots [<< /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] /DA (/L 9 Tf) /Contents (written on top of it) >>]';
  const { asked } = await read([{ draw: TITLE, more: note }]);
  expect(asked).toContain('批注和填写的内容没有导入：“written on top of it”');
});
