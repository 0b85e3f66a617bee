import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Excerpt, ResolvedItem, ResolvedPack } from '#packs/pack.ts';
import { repack, withoutDates } from './zip.ts';
import { captionOf, changedRemark, missingRemark, NOTE_LABEL } from './caption.ts';
import { cleanPack } from './sanitize.ts';
import { OFFICE_FACES } from '#styles/tokens.ts';
import { OFFICE_COLOURS, fontOf, isOwn } from './fonts.ts';
import { language, PAGE, stylesOf, themeOf, typeface } from './docxStyles.ts';
import type { OfficeLook } from './look.ts';

/**
 * Writes a pack as a DOCX file laid out after GB/T 9704: passages as paragraphs with a source line each, notes set
 * apart. The same pack always gives the same bytes. @throws RangeError when the pack has nothing to show
 */
export async function docxOf(
  pack: ResolvedPack,
  { author, accent, letterhead }: OfficeLook,
): Promise<Uint8Array> {
  const { title, items } = cleanPack(pack);
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    description: '',
    styles: stylesOf(accent),
    theme: themeOf(accent),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: PAGE,
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...(letterhead ? [styled('Letterhead', letterhead, OFFICE_FACES.song)] : []),
          styled('Title', title, OFFICE_FACES.song),
          ...items.flatMap(paragraphsOf),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.pack(document, 'arraybuffer'));
  return repack(bytes, (path, xml) => (path === 'docProps/core.xml' ? withoutDates(xml) : xml));
}

function paragraphsOf(item: ResolvedItem): Paragraph[] {
  if (item.kind === 'heading') return [styled('Heading1', item.text, OFFICE_FACES.hei)];
  if (item.kind === 'note') return noteOf(item.text);
  if (item.kind === 'missing') return [remark(missingRemark(item))];
  const { excerpt, changed } = item;
  const lines = [passageOf(excerpt), sourceOf(excerpt)];
  return changed ? [...lines, remark(changedRemark(excerpt))] : lines;
}

/** The paragraph of the canonical text; words that are not the document's own are in 楷体. */
function passageOf(excerpt: Excerpt): Paragraph {
  const { runs } = excerpt;
  return new Paragraph({
    style: isOwn(excerpt) ? 'Passage' : 'Voice',
    children: runs.map(({ layer, text }) => run(text, fontOf(layer, OFFICE_FACES.fang))),
  });
}

/** The paragraph with locator and layer, and the source on a line below. */
function sourceOf(excerpt: Excerpt): Paragraph {
  const caption = run(captionOf(excerpt), OFFICE_FACES.hei, { color: OFFICE_COLOURS.ink });
  const source = run(excerpt.source, OFFICE_FACES.hei, { break: 1 });
  return new Paragraph({ style: 'Source', children: [caption, source] });
}

function noteOf(text: string): Paragraph[] {
  const children = [run(NOTE_LABEL, OFFICE_FACES.hei, { color: OFFICE_COLOURS.quiet })];
  const label = new Paragraph({ style: 'Note', keepNext: true, children });
  return [label, ...text.split('\n').map((line) => styled('Note', line, OFFICE_FACES.hei))];
}

function remark(text: string): Paragraph {
  return styled('Remark', text, OFFICE_FACES.hei);
}

function styled(style: string, text: string, font: string): Paragraph {
  return new Paragraph({ style, children: [run(text, font)] });
}

function run(text: string, font: string, rest: IRunOptions = {}): TextRun {
  return new TextRun({ text, font: typeface(font), language, ...rest });
}

/** The page number after GB/T 9704: 4号半角宋体 between dashes, at the outer edge of the sheet. */
function pageNumber(alignment: 'left' | 'right'): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  const font = typeface(OFFICE_FACES.song);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment,
        indent: { left: 280, right: 280 },
        children: children.map(
          (child) => new TextRun({ children: [child], font, language, size: 28 }),
        ),
      }),
    ],
  });
}
