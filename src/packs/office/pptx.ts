import Presentation from 'pptxgenjs';
import type { ShownPack } from '#packs/pack.ts';
import { type PassageSlide, type TitleSlide, slideText, slidesOf } from '#packs/slides/slides.ts';
import { repack } from './zip.ts';
import { captionOf, changedRemark, missingRemark, NOTE_LABEL, sourcesOf } from './caption.ts';
import { cleanPack } from './sanitize.ts';
import { mendDeck } from './pptxXml.ts';
import { COLOURS, FONTS, LANGUAGE, fontOf, isOwn } from './fonts.ts';
import { LEADING, sizeFor } from './fontSize.ts';

type Slide = ReturnType<Presentation['addSlide']>;
type Style = Parameters<Slide['addText']>[1];

/** Inches, on a slide of 13.33 × 7.5. */
const LEFT = 1.15;
const WIDTH = 11.03;
const CAPTION = { x: LEFT, y: 0.55, w: WIDTH, h: 0.5 };
const TEXT = { x: LEFT, y: 1.3, w: WIDTH, h: 4.9 };
const FOOT = { x: LEFT, y: 6.62, w: 10.2, h: 0.5 };
const TITLE = { x: LEFT, y: 1.5, w: WIDTH, h: 2.6 };
const SOURCES = { x: LEFT, y: 4.9, w: WIDTH, h: 0.5 };

const PLAIN = { margin: 0, lang: LANGUAGE, color: COLOURS.ink } as const;
const QUIET = { ...PLAIN, fontFace: FONTS.hei, color: COLOURS.quiet } as const;
const RED = { ...PLAIN, fontFace: FONTS.hei, color: COLOURS.red, fontSize: 20 } as const;
/** The largest type of each kind of words. */
const LARGEST = { title: 44, passage: 44, source: 16 };

/**
 * The pack as a PPTX file: a slide for its title, for every heading and for every passage; notes are speaker notes.
 * The same pack always gives the same bytes.
 */
export async function deckOf(pack: ShownPack): Promise<Uint8Array> {
  const shown = cleanPack(pack);
  const deck = new Presentation();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: FONTS.song, bodyFontFace: FONTS.song };
  [deck.title, deck.author, deck.company, deck.subject] = [shown.title, '研读', '', ''];
  defineMasters(deck);
  slidesOf(shown).forEach((slide, index) => {
    if (slide.kind === 'passage') addPassage(deck, slide);
    else addTitle(deck, slide, index === 0 ? shown : null);
  });
  return repack((await deck.write({ outputType: 'uint8array' })) as Uint8Array, mendDeck);
}

function defineMasters(deck: Presentation): void {
  const background = { color: COLOURS.paper };
  const rule = { x: LEFT, y: 6.5, w: WIDTH, h: 0, line: { color: COLOURS.line, width: 0.75 } };
  const title = (box: typeof TITLE, style: object) => ({
    placeholder: { options: { name: 'title', type: 'title', ...box, ...style }, text: '' },
  });
  const caption = { ...RED, align: 'left', valign: 'middle' };
  deck.defineSlideMaster({
    title: '段句',
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
  const heading = { ...PLAIN, fontFace: FONTS.song, bold: true, align: 'center', valign: 'bottom' };
  const thread = { x: 6.07, y: 4.5, w: 1.2, h: 0, line: { color: COLOURS.red, width: 2.25 } };
  deck.defineSlideMaster({
    title: '标题',
    background,
    objects: [{ line: thread }, title(TITLE, heading)] as never,
  });
}

/** A heading, or the pack's own title with what the pack is made from and what is missing from it. */
function addTitle(deck: Presentation, { text, notes }: TitleSlide, pack: ShownPack | null): void {
  const slide = deck.addSlide({ masterName: '标题' });
  const style = { ...PLAIN, fontFace: FONTS.song, bold: true };
  write(slide, text, { placeholder: 'title', ...style, ...typeFor(text, TITLE, 'title') });
  addNotes(slide, [...notes.map(noted), ...(pack ? missingRemarks(pack) : [])]);
  sourcesOf(pack ?? { title: '', items: [] }).forEach((source, index) => {
    const box = { ...SOURCES, y: SOURCES.y + index * SOURCES.h };
    const type = typeFor(source, box, 'source');
    write(slide, source, { ...box, ...QUIET, ...type, align: 'center', objectName: '出处' });
  });
}

/** Above whose words they are, below what they are from; a red thread beside words that are not the document's own. */
function addPassage(deck: Presentation, page: PassageSlide): void {
  const { excerpt, piece, pieces } = page;
  const slide = deck.addSlide({ masterName: '段句' });
  const part = pieces > 1 ? `（${piece}/${pieces}）` : '';
  write(slide, captionOf(excerpt) + part, { placeholder: 'title', ...RED });
  const color = isOwn(excerpt) ? COLOURS.line : COLOURS.red;
  slide.addShape('line', { x: 0.7, y: TEXT.y, w: 0, h: TEXT.h, line: { color, width: 2.25 } });
  const runs = page.runs.map(({ layer, text }) => ({
    text,
    options: { ...PLAIN, fontFace: fontOf(layer, FONTS.song) },
  }));
  const type = typeFor(slideText(page), TEXT, 'passage');
  const objectName = `原文 ${excerpt.locator}`;
  slide.addText(runs, { ...TEXT, ...type, margin: 0, valign: 'middle', objectName });
  const foot = { ...FOOT, ...QUIET, ...typeFor(excerpt.source, FOOT, 'source') };
  write(slide, excerpt.source, { ...foot, valign: 'middle', objectName: '出处' });
  addNotes(slide, [...page.notes.map(noted), ...(page.changed ? [changedRemark(excerpt)] : [])]);
}

function addNotes(slide: Slide, lines: readonly string[]): void {
  if (lines.length > 0) slide.addNotes(lines.join('\n'));
}

function noted(note: string): string {
  return `${NOTE_LABEL}\n${note}`;
}

function missingRemarks({ items }: ShownPack): string[] {
  return items.flatMap((item) => (item.kind === 'missing' ? [missingRemark(item)] : []));
}

function write(slide: Slide, text: string, style: Style): void {
  slide.addText([{ text, options: { ...style } as never }], style);
}

/** Type as large as the words allow, and its lines set by the point, which every program does alike. */
function typeFor(text: string, { w, h }: typeof TEXT, kind: keyof typeof LARGEST) {
  const fontSize = sizeFor(text.length, { width: w * 72, height: h * 72 }, LARGEST[kind]);
  return { fontSize, lineSpacing: fontSize * LEADING };
}
