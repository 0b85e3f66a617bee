import { getResolvedPDFJS } from 'unpdf';
import type { OpenPdf } from './openPdf.ts';
import type { TextItem } from './lines.ts';

type PdfPage = Awaited<ReturnType<OpenPdf['pdf']['getPage']>>;

/** The contents of a page: the pieces of its text, and the pictures that its drawing operations show. */
export interface PageContent {
  items: TextItem[];
  /** The characters that are drawn, in the order of drawing: the second count. */
  drawn: string[];
  /** The number of drawn characters of which nothing tells what they are. */
  nameless: number;
  /** Whether the characters are drawn without being seen, as below a scanned picture. */
  unseenText: boolean;
  pictures: number;
  /** The share of the page that its largest picture covers. */
  largestPicture: number;
  /** Words that were written on top of the page. */
  notes: string[];
}

interface Glyph {
  unicode: string;
  isSpace: boolean;
  originalCharCode: number;
}

/** Reads a page twice: as text, and as the operations that draw it. */
export async function readPage(page: PdfPage): Promise<PageContent> {
  const { OPS } = await getResolvedPDFJS();
  const operations = await page.getOperatorList();
  const content: PageContent = {
    items: [],
    drawn: [],
    nameless: 0,
    unseenText: false,
    pictures: 0,
    largestPicture: 0,
    notes: await notesOn(page),
  };
  const area = sizeOf(page.view);
  const transforms: number[][] = [[1, 0, 0, 1, 0, 0]];
  for (const [i, operation] of operations.fnArray.entries()) {
    const values = (operations.argsArray[i] ?? []) as unknown[];
    if (operation === OPS.save) transforms.push(transforms.at(-1) ?? []);
    else if (operation === OPS.restore && transforms.length > 1) transforms.pop();
    else if (operation === OPS.transform) transforms.push(combined(transforms.pop(), values));
    else if (operation === OPS.setTextRenderingMode) content.unseenText ||= values[0] === 3;
    else if (operation === OPS.showText) countGlyphs(values[0] as (Glyph | number)[], content);
    else if (operation === OPS.paintImageXObject || operation === OPS.paintImageMaskXObject) {
      content.pictures += 1;
      const [a = 0, b = 0, c = 0, d = 0] = transforms.at(-1) ?? [];
      content.largestPicture = Math.max(content.largestPicture, Math.abs(a * d - b * c) / area);
    }
  }
  const nameless = namelessFonts(page);
  const { items } = await page.getTextContent();
  for (const item of items)
    if ('str' in item) content.items.push(nameless(item.fontName) ? unreadable(item) : item);
  return content;
}

/** Counts the characters of one operation; numbers among them are distances. */
function countGlyphs(glyphs: readonly (Glyph | number)[], content: PageContent): void {
  let words = '';
  for (const glyph of glyphs) {
    if (typeof glyph === 'number' || glyph.isSpace) continue;
    if (/^[\p{Cc}\p{Cn}]*$/u.test(glyph.unicode)) content.nameless += 1;
    else words += glyph.unicode;
  }
  if (words !== '') content.drawn.push(words);
}

/** Returns a function that tells whether nothing in the file says which characters the glyphs of a font are. */
function namelessFonts({ commonObjs }: PdfPage): (font: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const found = known.get(name) ?? isNameless(commonObjs.has(name) ? commonObjs.get(name) : {});
    known.set(name, found);
    return found;
  };
}

/** Whether the codes of a font, which number its glyphs in any order, were taken for characters. */
function isNameless(font: { composite?: boolean; toUnicode?: object } | null): boolean {
  return font?.composite === true && font.toUnicode !== undefined && 'firstChar' in font.toUnicode;
}

function unreadable(item: TextItem): TextItem {
  return { ...item, str: item.str.replace(/\S/gu, '\uFFFD') };
}

/** Returns the words of annotations, of text written onto the page and of filled-in fields. */
async function notesOn(page: PdfPage): Promise<string[]> {
  const all = (await page.getAnnotations()) as {
    contentsObj?: { str?: string };
    fieldValue?: unknown;
    subtype?: string;
  }[];
  return all.flatMap(({ contentsObj, fieldValue, subtype }) => {
    const values = [subtype === 'Popup' ? '' : contentsObj?.str, fieldValue].flat();
    return values.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
  });
}

function sizeOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): number {
  return Math.max(1, Math.abs((right - left) * (top - bottom)));
}

function combined(outer: readonly number[] = [], inner: readonly unknown[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g, h, i, j, k, l] = inner as [number, number, number, number, number, number];
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
