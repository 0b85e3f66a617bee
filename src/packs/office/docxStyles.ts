/** The measures of GB/T 9704 for official documents, and the styles of a paper made from a pack. */
import { convertMillimetersToTwip } from 'docx';
import type { IPropertiesOptions, ISectionOptions } from 'docx';
import { COLOURS, FONTS, LANGUAGE } from './fonts.ts';

/** Half-points. */
const SIZE = { title: 44, body: 32, note: 24, small: 18 };
/** Twentieths of a point: 22 lines on a page. */
const LINE = 580;
/** Twentieths of a point: 28 characters of 16 points are a little wider than the line, so each gives way. */
const TIGHT = -5;
/** Two characters of the body. */
const INDENT = 640;

const mm = convertMillimetersToTwip;

/** One font for every kind of character; the hint makes quotation marks and dashes Chinese too. */
export function typeface(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/**
 * A4 with the margins of the standard. A document grid is read differently by every program;
 * exact lines and TIGHT characters come to its 22 lines of 28 characters in all of them.
 */
export const PAGE: ISectionOptions['properties'] = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), footer: mm(25) },
  },
};

/** The theme's fonts, for whatever a person adds to the paper. */
export const THEME: IPropertiesOptions['theme'] = {
  name: '公文',
  colors: { accent1: COLOURS.red },
  fonts: {
    headings: { latin: FONTS.hei, eastAsia: FONTS.hei, scripts: { Hans: FONTS.hei } },
    body: { latin: FONTS.fang, eastAsia: FONTS.fang, scripts: { Hans: FONTS.fang } },
  },
};

/** Chinese, whatever the kind of character. */
export const language = { value: LANGUAGE, eastAsia: LANGUAGE };
const exact = { line: LINE, lineRule: 'exact' } as const;
const run = (font: string, size: number, rest = {}) => ({
  font: typeface(font),
  size,
  language,
  ...rest,
});
const thread = (style: 'double' | 'single', color: string) => ({
  left: { style, color, size: 4, space: 8 },
});

/** Every style has its own fonts and language, so that nothing depends on the program's own. */
export const STYLES: IPropertiesOptions['styles'] = {
  default: {
    document: { run: run(FONTS.fang, SIZE.body), paragraph: { spacing: exact } },
    title: {
      run: run(FONTS.song, SIZE.title, { bold: true }),
      paragraph: { alignment: 'center', spacing: { line: 700, lineRule: 'exact', after: LINE } },
    },
    heading1: {
      run: run(FONTS.hei, SIZE.body),
      paragraph: { spacing: { ...exact, before: LINE / 2 }, keepNext: true, outlineLevel: 0 },
    },
  },
  paragraphStyles: [
    paragraphStyle('Passage', '原文', run(FONTS.fang, SIZE.body, { characterSpacing: TIGHT }), {
      indent: { firstLine: INDENT },
      spacing: exact,
      keepNext: true,
    }),
    paragraphStyle('Voice', '转述和引用', run(FONTS.kai, SIZE.body, { characterSpacing: TIGHT }), {
      indent: { firstLine: INDENT },
      border: thread('double', COLOURS.red),
      spacing: exact,
      keepNext: true,
    }),
    paragraphStyle('Source', '出处', run(FONTS.hei, SIZE.small, { color: COLOURS.quiet }), {
      indent: { left: INDENT },
      spacing: { line: 270, lineRule: 'exact', before: 60, after: 240 },
    }),
    paragraphStyle('Note', '宣讲人备注', run(FONTS.hei, SIZE.note), {
      indent: { left: INDENT },
      border: thread('single', COLOURS.quiet),
      spacing: { line: 440, lineRule: 'exact' },
    }),
    paragraphStyle('Remark', '说明', run(FONTS.hei, SIZE.small, { color: COLOURS.red }), {
      indent: { left: INDENT },
      spacing: { line: 270, lineRule: 'exact', before: 60, after: 240 },
    }),
  ],
};

type ParagraphStyle = NonNullable<
  NonNullable<IPropertiesOptions['styles']>['paragraphStyles']
>[number];

function paragraphStyle(
  id: string,
  name: string,
  runStyle: ParagraphStyle['run'],
  paragraph: ParagraphStyle['paragraph'],
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run: runStyle, paragraph };
}
