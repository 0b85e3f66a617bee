import Presentation from 'pptxgenjs';
import type { ResolvedPack } from '#packs/pack.ts';
import { type PassageSlide, type TitleSlide, slideText, slidesOf } from '#packs/slides/slides.ts';
import { repack } from './zip.ts';
import { captionOf, changedRemark, missingRemark, NOTE_LABEL, sourcesOf } from './caption.ts';
import { cleanPack } from './sanitize.ts';
import { fixPptxXml } from './pptxXml.ts';
import { OFFICE_FACES } from '#styles/tokens.ts';
import { OFFICE_COLOURS, LANGUAGE, fontOf, isOwn } from './fonts.ts';
import { LEADING, fontSizeFor } from './fontSize.ts';
import type { OfficeLook } from './look.ts';

type PptxSlide = ReturnType<Presentation['addSlide']>;
type TextStyle = Parameters<PptxSlide['addText']>[1];

/** Positions and sizes in inches, on a slide of 13.33 × 7.5. */
const LEFT = 1.15;
const WIDTH = 11.03;
const CAPTION = { x: LEFT, y: 0.55, w: WIDTH, h: 0.5 };
const TEXT = { x: LEFT, y: 1.3, w: WIDTH, h: 4.9 };
const FOOT = { x: LEFT, y: 6.62, w: 10.2, h: 0.5 };
const TITLE = { x: LEFT, y: 1.5, w: WIDTH, h: 2.6 };
const SOURCES = { x: LEFT, y: 4.9, w: WIDTH, h: 0.5 };

const PLAIN = { margin: 0, lang: LANGUAGE, color: OFFICE_COLOURS.ink } as const;
const QUIET = { ...PLAIN, fontFace: OFFICE_FACES.hei, color: OFFICE_COLOURS.quiet } as const;
const ABOVE = { ...PLAIN, fontFace: OFFICE_FACES.hei, fontSize: 20 } as const;
/** The largest font size of each kind of text, in points. */
const LARGEST = { title: 44, passage: 44, source: 16 };

/**
 * Writes a pack as a PPTX file: a slide for its title, every heading and every passage; notes are speaker notes.
 * The same pack always gives the same bytes. @throws RangeError when the pack has nothing to show
 */
export async function pptxOf(
  pack: ResolvedPack,
  { author, accent }: OfficeLook,
): Promise<Uint8Array> {
  const shown = cleanPack(pack);
  const presentation = new Presentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.theme = { headFontFace: OFFICE_FACES.song, bodyFontFace: OFFICE_FACES.song };
  [presentation.title, presentation.author, presentation.company, presentation.subject] = [
    shown.title,
    author,
    '',
    '',
  ];
  defineMasters(presentation, accent);
  slidesOf(shown).forEach((slide, index) => {
    if (slide.kind === 'passage') addPassage(presentation, slide, accent);
    else addTitle(presentation, slide, index === 0 ? shown : null);
  });
  const bytes = (await presentation.write({ outputType: 'uint8array' })) as Uint8Array;
  return repack(bytes, (path, xml) => fixPptxXml(path, xml, accent));
}

function defineMasters(presentation: Presentation, accent: string): void {
  const background = { color: OFFICE_COLOURS.paper };
  const rule = {
    x: LEFT,
    y: 6.5,
    w: WIDTH,
    h: 0,
    line: { color: OFFICE_COLOURS.line, width: 0.75 },
  };
  const title = (box: typeof TITLE, style: object) => ({
    placeholder: { options: { name: 'title', type: 'title', ...box, ...style }, text: '' },
  });
  const caption = { ...ABOVE, color: accent, align: 'left', valign: 'middle' };
  presentation.defineSlideMaster({
    title: '句子',
    background,
    objects: [{ line: rule }, title(CAPTION, caption)] as never,
    slideNumber: {
      x: 11.6,
      y: FOOT.y + 0.1,
      w: 0.58,
      h: 0.3,
      ...QUIET,
      fontSize: 14,
      align: 'right',
    },
  });
  const heading = {
    ...PLAIN,
    fontFace: OFFICE_FACES.song,
    bold: true,
    align: 'center',
    valign: 'bottom',
  };
  const stroke = {
    x: 6.07,
    y: 4.5,
    w: 1.2,
    h: 0,
    line: { color: accent, width: 2.25 },
  };
  presentation.defineSlideMaster({
    title: '标题',
    background,
    objects: [{ line: stroke }, title(TITLE, heading)] as never,
  });
}

/** Adds the slide of a heading, or (with `pack`) of the title, its sources, and remarks on missing passages. */
function addTitle(
  presentation: Presentation,
  { text, notes }: TitleSlide,
  pack: ResolvedPack | null,
): void {
  const slide = presentation.addSlide({ masterName: '标题' });
  const style = { ...PLAIN, fontFace: OFFICE_FACES.song, bold: true };
  write(slide, text, { placeholder: 'title', ...style, ...fontFor(text, TITLE, 'title') });
  addNotes(slide, [...notes.map(labelledNote), ...(pack ? missingRemarks(pack) : [])]);
  const sources = pack ? sourcesOf(pack) : [];
  sources.forEach((source, index) => {
    const box = { ...SOURCES, y: SOURCES.y + index * SOURCES.h };
    const type = fontFor(source, box, 'source');
    write(slide, source, { ...box, ...QUIET, ...type, align: 'center', objectName: '出处' });
  });
}

/** Adds the slide of a passage: caption, text, source; a line in the site's colour marks words that are not the document's own. */
function addPassage(presentation: Presentation, page: PassageSlide, accent: string): void {
  const { excerpt, piece, pieces } = page;
  const slide = presentation.addSlide({ masterName: '句子' });
  const part = pieces > 1 ? `（${piece}/${pieces}）` : '';
  write(slide, captionOf(excerpt) + part, { placeholder: 'title', ...ABOVE, color: accent });
  const color = isOwn(excerpt) ? OFFICE_COLOURS.line : accent;
  slide.addShape('line', { x: 0.7, y: TEXT.y, w: 0, h: TEXT.h, line: { color, width: 2.25 } });
  const runs = page.runs.map(({ layer, text }) => ({
    text,
    options: { ...PLAIN, fontFace: fontOf(layer, OFFICE_FACES.song) },
  }));
  const type = fontFor(slideText(page), TEXT, 'passage');
  const objectName = `原文 ${excerpt.locator}`;
  slide.addText(runs, { ...TEXT, ...type, margin: 0, valign: 'middle', objectName });
  const foot = { ...FOOT, ...QUIET, ...fontFor(excerpt.source, FOOT, 'source') };
  write(slide, excerpt.source, { ...foot, valign: 'middle', objectName: '出处' });
  addNotes(slide, [
    ...page.notes.map(labelledNote),
    ...(page.changed ? [changedRemark(excerpt)] : []),
  ]);
}

function addNotes(slide: PptxSlide, lines: readonly string[]): void {
  if (lines.length > 0) slide.addNotes(lines.join('\n'));
}

function labelledNote(note: string): string {
  return `${NOTE_LABEL}\n${note}`;
}

function missingRemarks({ items }: ResolvedPack): string[] {
  return items.flatMap((item) => (item.kind === 'missing' ? [missingRemark(item)] : []));
}

function write(slide: PptxSlide, text: string, style: TextStyle): void {
  slide.addText([{ text, options: { ...style } as never }], style);
}

/** The largest font size that fits a box, with line spacing in points, which every program renders alike. */
function fontFor(text: string, { w, h }: typeof TEXT, kind: keyof typeof LARGEST) {
  const fontSize = fontSizeFor(text.length, { width: w * 72, height: h * 72 }, LARGEST[kind]);
  return { fontSize, lineSpacing: fontSize * LEADING };
}
