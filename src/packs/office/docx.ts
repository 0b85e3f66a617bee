import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Excerpt, ShownItem, ShownPack } from '#packs/pack.ts';
import { repack, withoutDates } from './zip.ts';
import { captionOf, changedRemark, missingRemark, NOTE_LABEL } from './caption.ts';
import { cleanPack } from './sanitize.ts';
import { COLOURS, FONTS, fontOf, isOwn } from './fonts.ts';
import { language, PAGE, STYLES, THEME, typeface } from './docxStyles.ts';

/**
 * The pack as a DOCX file laid out after GB/T 9704: passages as paragraphs, each with its source line; notes set apart.
 * The same pack always gives the same bytes.
 */
export async function paperOf(pack: ShownPack): Promise<Uint8Array> {
  const { title, items } = cleanPack(pack);
  const paper = new Document({
    title,
    creator: '研读',
    lastModifiedBy: '研读',
    description: '',
    styles: STYLES,
    theme: THEME,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: PAGE,
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [styled('Title', title, FONTS.song), ...items.flatMap(paragraphsOf)],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.pack(paper, 'arraybuffer'));
  return repack(bytes, (path, xml) => (path === 'docProps/core.xml' ? withoutDates(xml) : xml));
}

function paragraphsOf(item: ShownItem): Paragraph[] {
  if (item.kind === 'heading') return [styled('Heading1', item.text, FONTS.hei)];
  if (item.kind === 'note') return noteOf(item.text);
  if (item.kind === 'missing') return [remark(missingRemark(item))];
  const { excerpt, changed } = item;
  const lines = [passageOf(excerpt), sourceOf(excerpt)];
  return changed ? [...lines, remark(changedRemark(excerpt))] : lines;
}

/** The canonical text; whatever somebody else says in it is in 楷体. */
function passageOf(excerpt: Excerpt): Paragraph {
  const { runs } = excerpt;
  return new Paragraph({
    style: isOwn(excerpt) ? 'Passage' : 'Voice',
    children: runs.map(({ layer, text }) => run(text, fontOf(layer, FONTS.fang))),
  });
}

/** Where it stands and whose words it is, and below what it is from. */
function sourceOf(excerpt: Excerpt): Paragraph {
  const place = run(captionOf(excerpt), FONTS.hei, { color: COLOURS.ink });
  const source = run(excerpt.source, FONTS.hei, { break: 1 });
  return new Paragraph({ style: 'Source', children: [place, source] });
}

function noteOf(text: string): Paragraph[] {
  const [label, ...lines] = [NOTE_LABEL, ...text.split('\n')];
  const children = [run(label ?? '', FONTS.hei, { color: COLOURS.quiet })];
  const first = new Paragraph({ style: 'Note', keepNext: true, children });
  return [first, ...lines.map((line) => styled('Note', line, FONTS.hei))];
}

function remark(text: string): Paragraph {
  return styled('Remark', text, FONTS.hei);
}

function styled(style: string, text: string, font: string): Paragraph {
  return new Paragraph({ style, children: [run(text, font)] });
}

function run(text: string, font: string, rest: IRunOptions = {}): TextRun {
  return new TextRun({ text, font: typeface(font), language, ...rest });
}

/** 4号半角宋体 with a dash on either side, outside on both sides of the sheet. */
function pageNumber(alignment: 'left' | 'right'): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  const font = typeface(FONTS.song);
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
