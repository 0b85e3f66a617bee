import { expect, test } from 'vitest';
import { OWN } from '#edition/layer.ts';
import { deckOf } from '#packs/office/pptx.ts';
import { FONTS } from '#packs/office/fonts.ts';
import { slidesOf, slideText } from '#packs/slides/slides.ts';
import type { PassageSlide } from '#packs/slides/slides.ts';
import { EXCERPTS, HARMLESS, LONG, TRYING, WHOLE, shown, textIn } from './packs.ts';
import { all, partsOf, partsUnder, textOf } from './parts.ts';

const whole = await deckOf(WHOLE);
const trying = await deckOf(TRYING);
/** What pack and deck have for the same slide. */
const pairs = partsUnder(whole, 'ppt/slides/slide')
  .slice(1)
  .map((xml, index) => [slidesOf({ ...WHOLE, title: '' })[index] as PassageSlide, xml] as const);
const boxes = (slide: Document, name: string) =>
  all(slide, 'p:sp').filter((box) =>
    all(box, 'p:cNvPr')[0]?.getAttribute('name')?.startsWith(name),
  );
const typeface = (element: Element | undefined, kind: string) =>
  element && all(element, `a:${kind}`)[0]?.getAttribute('typeface');
const body = (xml: Document) =>
  boxes(xml, '原文')
    .map((box) => textOf(box, 'a:t'))
    .join('');

test('every passage of the library is on the slides, character for character', () => {
  expect(EXCERPTS.length).toBeGreaterThan(50);
  expect(pairs.map(([, xml]) => body(xml))).toEqual(pairs.map(([slide]) => slideText(slide)));
  expect(pairs.map(([, xml]) => body(xml)).join('')).toBe(
    EXCERPTS.map(({ text }) => text).join(''),
  );
});

test('a paragraph is one text box; its slide says where it stands, whose words it is and what it is from', () => {
  for (const [{ excerpt, piece, pieces }, xml] of pairs) {
    expect(boxes(xml, '原文').map((box) => all(box, 'a:p').length)).toEqual([1]);
    const place = pieces > 1 ? `（${piece}/${pieces}）` : '';
    expect(textOf(xml, 'a:t')).toContain(`${excerpt.locator}　${excerpt.layer}${place}`);
    expect(boxes(xml, '出处').map((box) => textOf(box, 'a:t'))).toEqual([excerpt.source]);
  }
});

test('every run of every part names an East-Asian font and is Chinese', () => {
  let runs = 0;
  for (const [path, xml] of [...partsOf(whole), ...partsOf(trying)]) {
    for (const run of [...all(xml, 'a:r'), ...all(xml, 'a:fld')]) {
      runs += 1;
      const [style] = all(run, 'a:rPr');
      expect(Object.values(FONTS), path).toContain(typeface(style, 'ea'));
      expect(typeface(style, 'latin'), path).toBe(typeface(style, 'ea'));
      expect(style?.getAttribute('lang'), path).toBe('zh-CN');
    }
  }
  expect(runs).toBeGreaterThan(300);
});

test('the theme names East-Asian fonts too', () => {
  const [theme] = partsUnder(whole, 'ppt/theme/theme1');
  const fonts = theme ? [...all(theme, 'a:majorFont'), ...all(theme, 'a:minorFont')] : [];
  expect(fonts.map((font) => typeface(font, 'ea'))).toEqual([FONTS.song, FONTS.song]);
});

test('what the document says itself is in 宋体, what it relays or quotes in 楷体', () => {
  for (const [{ runs }, xml] of pairs) {
    const found = boxes(xml, '原文').flatMap((box) => all(box, 'a:r'));
    expect(found.map((run) => [textOf(run, 'a:t'), typeface(run, 'ea')])).toEqual(
      runs.map(({ layer, text }) => [text, layer === OWN ? FONTS.song : FONTS.kai]),
    );
  }
});

test('a paragraph has its properties once, before its runs', () => {
  const paragraphs = pairs.flatMap(([, xml]) => all(xml, 'a:p'));
  expect(paragraphs.filter((paragraph) => all(paragraph, 'a:pPr').length > 1)).toEqual([]);
});

test('notes are speaker notes, labelled, line by line; hostile words do no harm', () => {
  const [title, heading, passage] = partsUnder(trying, 'ppt/notesSlides/notesSlide').map((notes) =>
    all(notes, 'a:p').map((paragraph) => textOf(paragraph, 'a:t')),
  );
  expect(title?.slice(0, 3)).toEqual([
    '宣讲人备注（不是原文）',
    '在一切之前',
    '备课单里的 no/such#p1 在本站已找不到，没有放进来。',
  ]);
  expect(heading?.slice(0, 4)).toEqual(['宣讲人备注（不是原文）', HARMLESS, '', '第二行']);
  expect(passage?.[0]).toContain('改动过');
  const slides = partsUnder(trying, 'ppt/slides/slide').map((xml) => textOf(xml, 'a:t'));
  for (const slide of slides.slice(0, 2)) expect(slide).toContain(HARMLESS.replace(/\s+/gu, ' '));
});

test('no radical or compatibility form is in it, and no moment of its making', () => {
  for (const [path, xml] of [...partsOf(whole), ...partsOf(trying)]) {
    const radicals = /[\u2E80-\u2FDF\uF900-\uFAFF]/u;
    expect(radicals.test(xml.documentElement.textContent ?? ''), path).toBe(false);
    expect([...all(xml, 'dcterms:created'), ...all(xml, 'dcterms:modified')], path).toEqual([]);
  }
});

test('the same pack gives the same bytes', async () => {
  const pack = { title: '备课', items: EXCERPTS.slice(0, 5).map((excerpt) => shown(excerpt)) };
  const first = await deckOf(pack);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.from(await deckOf(pack)).equals(Buffer.from(first))).toBe(true);
});

test('a pack without a title has a slide that says what it is', async () => {
  const items = [{ kind: 'heading', text: '一' } as const];
  const slides = partsUnder(await deckOf({ title: '', items }), 'ppt/slides/slide');
  expect(slides.map((slide) => textOf(slide, 'a:t'))).toEqual(['备课单', '一']);
});

test('nothing is made of an empty pack', async () => {
  await expect(deckOf({ title: '一课', items: [] })).rejects.toThrow(RangeError);
});

test('five hundred passages are all on slides, in order', async () => {
  const slides = partsUnder(await deckOf(LONG), 'ppt/slides/slide').slice(1);
  expect(slides.map(body).join('')).toBe(textIn(LONG));
}, 60_000);
