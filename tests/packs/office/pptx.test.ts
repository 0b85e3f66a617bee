import { expect, test } from 'vitest';
import { OWN_LAYER } from '#edition/layer.ts';
import { pptxOf } from '#packs/office/pptx.ts';
import { OFFICE_COLOURS } from '#packs/office/fonts.ts';
import { OFFICE_FACES } from '#styles/tokens.ts';
import { slidesOf, slideText } from '#packs/slides/slides.ts';
import type { PassageSlide } from '#packs/slides/slides.ts';
import {
  LOOK,
  EXCERPTS,
  HARMLESS,
  LONG,
  HOSTILE_PACK,
  WHOLE,
  resolvedItem,
  textIn,
} from './packs.ts';
import { all, partsOf, partsUnder, textOf } from './parts.ts';

const whole = await pptxOf(WHOLE, LOOK);
const hostile = await pptxOf(HOSTILE_PACK, LOOK);
/** The slides of the pack, each with the XML of its slide in the file. */
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

test('a passage is one text box; its slide shows locator, layer and source', () => {
  for (const [{ excerpt, piece, pieces }, xml] of pairs) {
    expect(boxes(xml, '原文').map((box) => all(box, 'a:p').length)).toEqual([1]);
    const place = pieces > 1 ? `（${piece}/${pieces}）` : '';
    expect(textOf(xml, 'a:t')).toContain(`${excerpt.locator}　${excerpt.layer}${place}`);
    expect(textOf(xml, 'a:t')).not.toContain('（1/1）');
    expect(boxes(xml, '出处').map((box) => textOf(box, 'a:t'))).toEqual([excerpt.source]);
  }
});

test('every run of every part names an East-Asian font and is Chinese', () => {
  let runs = 0;
  for (const [path, xml] of [...partsOf(whole), ...partsOf(hostile)]) {
    for (const run of [...all(xml, 'a:r'), ...all(xml, 'a:fld')]) {
      runs += 1;
      const [style] = all(run, 'a:rPr');
      expect(Object.values(OFFICE_FACES), path).toContain(typeface(style, 'ea'));
      expect(typeface(style, 'latin'), path).toBe(typeface(style, 'ea'));
      expect(style?.getAttribute('lang'), path).toBe('zh-CN');
    }
  }
  expect(runs).toBeGreaterThan(300);
});

test('everything on a slide is within the page', () => {
  const [page] = all(partsOf(whole).get('ppt/presentation.xml') as Document, 'p:sldSz');
  const within = (place: Element, at: string, size: string, limit: string) => {
    const [off] = all(place, 'a:off');
    const [extent] = all(place, 'a:ext');
    const end = Number(off?.getAttribute(at)) + Number(extent?.getAttribute(size));
    return Number(off?.getAttribute(at)) >= 0 && end <= Number(page?.getAttribute(limit));
  };
  const parts = ['ppt/slides/slide', 'ppt/slideLayouts/slideLayout'];
  const places = parts
    .flatMap((start) => [...partsUnder(whole, start), ...partsUnder(hostile, start)])
    .flatMap((xml) => all(xml, 'a:xfrm'));
  expect(places.length).toBeGreaterThan(100);
  for (const place of places) {
    expect(within(place, 'x', 'cx', 'cx'), String(place)).toBe(true);
    expect(within(place, 'y', 'cy', 'cy'), String(place)).toBe(true);
  }
});

/** Place in inches, size of the letters or the line in points, and where the words stand, of every shape. */
const MEASURES = {
  句子: [
    [1.15, 6.5, 11.03, 0, 0.75],
    [1.15, 0.55, 11.03, 0.5, 20, 'l'],
    [11.6, 6.72, 0.58, 0.3, 14, 'r'],
  ],
  标题: [
    [6.07, 4.5, 1.2, 0, 2.25],
    [1.15, 1.5, 11.03, 2.6, 'ctr'],
  ],
  'Slide 1': [
    [1.15, 1.5, 11.03, 2.6, 44, 'b', 'ctr'],
    [1.15, 4.9, 11.03, 0.5, 16, 'ctr', 'ctr'],
  ],
  'Slide 2': [[1.15, 1.5, 11.03, 2.6, 44, 'b', 'ctr']],
  'Slide 3': [
    [1.15, 0.55, 11.03, 0.5, 20, 'ctr', 'l'],
    [0.7, 1.3, 0, 4.9, 2.25],
    [1.15, 1.3, 11.03, 4.9, 44, 'ctr'],
    [1.15, 6.62, 10.2, 0.5, 16, 'ctr'],
    [11.6, 6.72, 0.58, 0.3, 14, 'r'],
  ],
};
const slides = await pptxOf(
  {
    title: '题',
    items: [{ kind: 'heading', text: '一' }, ...HOSTILE_PACK.items.slice(-1)],
  },
  LOOK,
);

test.each(Object.entries(MEASURES))('the shapes of %s have their measures', (name, measures) => {
  const [sheet] = ['ppt/slides/slide', 'ppt/slideLayouts/slideLayout']
    .flatMap((start) => partsUnder(slides, start))
    .filter((xml) => all(xml, 'p:cSld')[0]?.getAttribute('name') === name);
  const shapes = sheet ? all(sheet, 'p:sp') : [];
  const found = shapes.map((shape) => {
    const number = (element: string, attribute: string, unit: number) => {
      const value = all(shape, element)
        .map((each) => each.getAttribute(attribute))
        .find(Boolean);
      return value === undefined ? undefined : Math.round((Number(value) / unit) * 100) / 100;
    };
    const [letters, line] = [number('a:rPr', 'sz', 100), number('a:ln', 'w', 12_700)];
    return [
      ...[number('a:off', 'x', 914_400), number('a:off', 'y', 914_400)],
      ...[number('a:ext', 'cx', 914_400), number('a:ext', 'cy', 914_400)],
      letters ?? number('a:defRPr', 'sz', 100) ?? line,
      ...['anchor', 'algn'].flatMap((attribute) =>
        [...all(shape, 'a:bodyPr'), ...all(shape, 'a:pPr')].flatMap(
          (element) => element.getAttribute(attribute) || [],
        ),
      ),
    ].filter((value) => value !== undefined);
  });
  expect(found).toEqual(measures);
});

test('the slide of a title has a red line', () => {
  const title = partsUnder(whole, 'ppt/slideLayouts/slideLayout').find(
    (layout) => all(layout, 'p:cSld')[0]?.getAttribute('name') === '标题',
  );
  const lines = title ? all(title, 'a:ln') : [];
  const colours = lines.map((line) => all(line, 'a:srgbClr')[0]?.getAttribute('val'));
  expect(colours).toContain(LOOK.accent);
});

test('a line beside the words is red where they are not the document’s own', () => {
  for (const [{ runs }, xml] of pairs) {
    const isOwn = runs.every(({ layer }) => layer === OWN_LAYER);
    const colours = all(xml, 'a:ln').flatMap((line) =>
      all(line, 'a:srgbClr').map((colour) => colour.getAttribute('val')),
    );
    expect(colours).toEqual([isOwn ? OFFICE_COLOURS.line : LOOK.accent]);
  }
});

test('the theme names a Chinese font for Latin letters and for Chinese', () => {
  const [theme] = partsUnder(whole, 'ppt/theme/theme1');
  const fonts = theme ? [...all(theme, 'a:majorFont'), ...all(theme, 'a:minorFont')] : [];
  const { song } = OFFICE_FACES;
  for (const kind of ['latin', 'ea']) {
    expect(fonts.map((font) => typeface(font, kind))).toEqual([song, song]);
  }
});

test('the document’s own words are in 宋体, relayed and quoted words in 楷体', () => {
  for (const [{ runs }, xml] of pairs) {
    const found = boxes(xml, '原文').flatMap((box) => all(box, 'a:r'));
    expect(found.map((run) => [textOf(run, 'a:t'), typeface(run, 'ea')])).toEqual(
      runs.map(({ layer, text }) => [
        text,
        layer === OWN_LAYER ? OFFICE_FACES.song : OFFICE_FACES.kai,
      ]),
    );
  }
});

test('a paragraph has its properties once, before its runs', () => {
  const paragraphs = pairs.flatMap(([, xml]) => all(xml, 'a:p'));
  expect(paragraphs.filter((paragraph) => all(paragraph, 'a:pPr').length > 1)).toEqual([]);
});

test('notes are labelled speaker notes, line by line; hostile text is harmless', () => {
  const [title, heading, passage] = partsUnder(hostile, 'ppt/notesSlides/notesSlide').map((notes) =>
    all(notes, 'a:p').map((paragraph) => textOf(paragraph, 'a:t')),
  );
  expect(title?.slice(0, 3)).toEqual([
    '宣讲人备注（不是原文）',
    '在一切之前',
    '宣讲单里的 no/such#p1 在本站已找不到，没有放进来。',
  ]);
  expect(heading?.slice(0, 4)).toEqual(['宣讲人备注（不是原文）', HARMLESS, '', '第二行']);
  expect(passage?.[0]).toContain('改动过');
  const slides = partsUnder(hostile, 'ppt/slides/slide').map((xml) => textOf(xml, 'a:t'));
  for (const slide of slides.slice(0, 2)) expect(slide).toContain(HARMLESS.replace(/\s+/gu, ' '));
});

test('the file has no radicals or compatibility forms, and no time of creation', () => {
  for (const [path, xml] of [...partsOf(whole), ...partsOf(hostile)]) {
    const radicals = /[\u2E80-\u2FDF\uF900-\uFAFF]/u;
    expect(radicals.test(xml.documentElement.textContent ?? ''), path).toBe(false);
    expect([...all(xml, 'dcterms:created'), ...all(xml, 'dcterms:modified')], path).toEqual([]);
  }
});

test('the same pack gives the same bytes', async () => {
  const pack = {
    title: '备课',
    items: EXCERPTS.slice(0, 5).map((excerpt) => resolvedItem(excerpt)),
  };
  const first = await pptxOf(pack, LOOK);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.from(await pptxOf(pack, LOOK)).equals(Buffer.from(first))).toBe(true);
});

test('a pack without a title has a title slide with the default title', async () => {
  const items = [{ kind: 'heading', text: '一' } as const];
  const slides = partsUnder(await pptxOf({ title: '', items }, LOOK), 'ppt/slides/slide');
  expect(slides.map((slide) => textOf(slide, 'a:t'))).toEqual(['宣讲单', '一']);
});

test('the title slide names every quoted document once, one below the other', async () => {
  const [first, ...others] = EXCERPTS;
  const other = others.find(({ source }) => source !== first?.source);
  if (!first || !other) throw new Error('the fixture has one document');
  const items = [first, other, first].map((excerpt) => resolvedItem(excerpt));
  const [title, ...rest] = partsUnder(
    await pptxOf({ title: '题', items }, LOOK),
    'ppt/slides/slide',
  );
  const sources = title ? boxes(title, '出处') : [];
  expect(sources.map((box) => textOf(box, 'a:t'))).toEqual([first.source, other.source]);
  const tops = sources.map((box) => Number(all(box, 'a:off')[0]?.getAttribute('y')));
  expect(tops[1]).toBeGreaterThan(tops[0] ?? Infinity);
  expect(rest.map((xml) => boxes(xml, '出处').length)).toEqual([1, 1, 1]);
});

test('the notes of a passage are labelled, before the remark that it was changed', async () => {
  const [excerpt] = EXCERPTS;
  if (!excerpt) throw new Error('the fixture has no passage');
  const items = [resolvedItem(excerpt, true), { kind: 'note', text: '甲\n乙' } as const];
  const [, notes] = partsUnder(
    await pptxOf({ title: '题', items }, LOOK),
    'ppt/notesSlides/notesSlide',
  );
  const lines = notes ? all(notes, 'a:p').map((paragraph) => textOf(paragraph, 'a:t')) : [];
  expect(lines.slice(0, 4)).toEqual([
    ...['宣讲人备注（不是原文）', '甲', '乙', expect.stringContaining('改动过')],
  ]);
});

test('the properties of the file name the pack and the maker, nobody else', () => {
  const core = partsOf(whole).get('docProps/core.xml');
  const app = partsOf(whole).get('docProps/app.xml');
  if (!core || !app) throw new Error('the file has no properties');
  const texts = ['dc:title', 'dc:creator', 'cp:lastModifiedBy', 'dc:subject'].map((name) =>
    textOf(core, name),
  );
  expect(texts).toEqual([WHOLE.title, LOOK.author, LOOK.author, '']);
  expect(textOf(app, 'Company')).toBe('');
});

test('an empty pack is an error', async () => {
  await expect(pptxOf({ title: '一课', items: [] }, LOOK)).rejects.toThrow(RangeError);
});

test('five hundred passages are all on slides, in order', async () => {
  const slides = partsUnder(await pptxOf(LONG, LOOK), 'ppt/slides/slide').slice(1);
  expect(slides.map(body).join('')).toBe(textIn(LONG));
});
