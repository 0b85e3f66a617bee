/** The page measures of GB/T 9704 for official documents, and the styles of a DOCX file made from a pack. */
import { convertMillimetersToTwip } from 'docx';
import type { IPropertiesOptions, ISectionOptions } from 'docx';
import { OFFICE_FACES } from '#styles/tokens.ts';
import { SPEAKER_NOTES } from '#words.ts';
import { OFFICE_COLOURS, LANGUAGE } from './fonts.ts';

/** Half-points. */
const SIZE = { title: 44, body: 32, note: 24, small: 18 };
/** Twentieths of a point: 22 lines on a page. */
const LINE = 580;
/** Twentieths of a point; negative, because 28 characters of 16 points are a little wider than the line. */
const CHARACTER_SPACING = -5;
/** Twentieths of a point: two characters of the body. */
const INDENT = 640;

const mm = convertMillimetersToTwip;

/** Returns one font for every script; the hint makes quotation marks and dashes Chinese too. */
export function typeface(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/**
 * A4 with the margins of the standard. Programs interpret a document grid differently; exact line heights and
 * CHARACTER_SPACING give its 22 lines of 28 characters in all of them.
 */
export const PAGE: ISectionOptions['properties'] = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), footer: mm(25) },
  },
};

/** Returns the theme: a site's colour, and fonts, which apply to text that a person adds to the document. */
export const themeOf = (accent: string): IPropertiesOptions['theme'] => ({
  name: '公文',
  colors: { accent1: accent },
  fonts: {
    headings: {
      latin: OFFICE_FACES.hei,
      eastAsia: OFFICE_FACES.hei,
      scripts: { Hans: OFFICE_FACES.hei },
    },
    body: {
      latin: OFFICE_FACES.fang,
      eastAsia: OFFICE_FACES.fang,
      scripts: { Hans: OFFICE_FACES.fang },
    },
  },
});

/** The language of a run: Chinese for every script. */
export const language = { value: LANGUAGE, eastAsia: LANGUAGE };
const exact = { line: LINE, lineRule: 'exact' } as const;
const run = (font: string, size: number, rest = {}) => ({
  font: typeface(font),
  size,
  language,
  ...rest,
});
const leftBorder = (style: 'double' | 'single', color: string) => ({
  left: { style, color, size: 4, space: 8 },
});

/** Returns the styles in a site's colour, each with fonts and language of its own, so that none depends on a program's defaults. */
export const stylesOf = (accent: string): IPropertiesOptions['styles'] => ({
  default: {
    document: { run: run(OFFICE_FACES.fang, SIZE.body), paragraph: { spacing: exact } },
    title: {
      run: run(OFFICE_FACES.song, SIZE.title, { bold: true }),
      paragraph: { alignment: 'center', spacing: { line: 700, lineRule: 'exact', after: LINE } },
    },
    heading1: {
      run: run(OFFICE_FACES.hei, SIZE.body),
      paragraph: { spacing: { ...exact, before: LINE / 2 }, keepNext: true, outlineLevel: 0 },
    },
  },
  paragraphStyles: [
    paragraphStyle(
      'Passage',
      '原文',
      run(OFFICE_FACES.fang, SIZE.body, { characterSpacing: CHARACTER_SPACING }),
      {
        indent: { firstLine: INDENT },
        spacing: exact,
        keepNext: true,
      },
    ),
    paragraphStyle(
      'Voice',
      '转述和引用',
      run(OFFICE_FACES.kai, SIZE.body, { characterSpacing: CHARACTER_SPACING }),
      {
        indent: { firstLine: INDENT },
        border: leftBorder('double', accent),
        spacing: exact,
        keepNext: true,
      },
    ),
    paragraphStyle(
      'Source',
      '出处',
      run(OFFICE_FACES.hei, SIZE.small, { color: OFFICE_COLOURS.quiet }),
      {
        indent: { left: INDENT },
        spacing: { line: 270, lineRule: 'exact', before: 60, after: 240 },
      },
    ),
    paragraphStyle('Note', SPEAKER_NOTES, run(OFFICE_FACES.hei, SIZE.note), {
      indent: { left: INDENT },
      border: leftBorder('single', OFFICE_COLOURS.quiet),
      spacing: { line: 440, lineRule: 'exact' },
    }),
    paragraphStyle('Remark', '说明', run(OFFICE_FACES.hei, SIZE.small, { color: accent }), {
      indent: { left: INDENT },
      spacing: { line: 270, lineRule: 'exact', before: 60, after: 240 },
    }),
    paragraphStyle(
      'Letterhead',
      '版头',
      run(OFFICE_FACES.song, SIZE.title, { bold: true, color: accent }),
      {
        alignment: 'center',
        border: { bottom: { style: 'single', color: accent, size: 18, space: 8 } },
        spacing: { line: 700, lineRule: 'exact', after: LINE },
      },
    ),
  ],
});

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
