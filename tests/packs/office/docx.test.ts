import { expect, test } from 'vitest';
import { OWN_LAYER } from '#edition/layer.ts';
import { OFFICE_FACES } from '#styles/tokens.ts';
import { docxOf } from '#packs/office/docx.ts';
import { LOOK, EXCERPTS, HARMLESS, LONG, HOSTILE_PACK, WHOLE, textIn } from './packs.ts';
import { all, partsOf, partsUnder, textOf } from './parts.ts';

const whole = await docxOf(WHOLE, LOOK);
const hostile = await docxOf(HOSTILE_PACK, LOOK);
const part = (file: Uint8Array, path: string) => {
  const xml = partsOf(file).get(path);
  if (!xml) throw new Error(`${path} is missing`);
  return xml;
};
const paragraphsOf = (file: Uint8Array) =>
  all(part(file, 'word/document.xml'), 'w:p').map((element) => ({
    element,
    style: all(element, 'w:pStyle')[0]?.getAttribute('w:val') ?? '',
    text: textOf(element, 'w:t'),
  }));
const passages = paragraphsOf(whole).filter(({ style }) => ['Passage', 'Voice'].includes(style));
const fontsOf = (element: Element | undefined) => {
  const [fonts] = element ? all(element, 'w:rFonts') : [];
  return ['eastAsia', 'ascii', 'hAnsi'].map((kind) => fonts?.getAttribute(`w:${kind}`));
};
const styleOf = (id: string) =>
  all(part(whole, 'word/styles.xml'), 'w:style').find(
    (style) => style.getAttribute('w:styleId') === id,
  );

test('every passage of the library is a paragraph, character for character, followed by its source', () => {
  const sources = paragraphsOf(whole).filter(({ style }) => style === 'Source');
  expect(passages.map(({ text }) => text)).toEqual(EXCERPTS.map(({ text }) => text));
  expect(sources.map(({ text }) => text)).toEqual(
    EXCERPTS.map(({ locator, layer, source }) => `${locator}　${layer}${source}`),
  );
});

test('the properties of the file name the pack and the maker, nobody else', () => {
  const core = part(whole, 'docProps/core.xml');
  const texts = ['dc:title', 'dc:creator', 'cp:lastModifiedBy', 'dc:description'].map((name) =>
    textOf(core, name),
  );
  expect(texts).toEqual([WHOLE.title, LOOK.author, LOOK.author, '']);
});

test('every run names an East-Asian font and is Chinese', () => {
  let runs = 0;
  for (const [path, xml] of [...partsOf(whole), ...partsOf(hostile)]) {
    // These parts hold only the separators of footnotes and endnotes, which our files do not have.
    if (/notes\.xml$/u.test(path)) continue;
    for (const run of all(xml, 'w:r')) {
      runs += 1;
      const [font, ...others] = fontsOf(run);
      expect(Object.values(OFFICE_FACES), path).toContain(font);
      expect(others, path).toEqual([font, font]);
      expect(all(run, 'w:lang')[0]?.getAttribute('w:eastAsia'), path).toBe('zh-CN');
    }
  }
  expect(runs).toBeGreaterThan(300);
});

test('the defaults, our styles and the theme name East-Asian fonts', () => {
  const styles = part(whole, 'word/styles.xml');
  expect(fontsOf(all(styles, 'w:docDefaults')[0])).toEqual([
    OFFICE_FACES.fang,
    OFFICE_FACES.fang,
    OFFICE_FACES.fang,
  ]);
  for (const id of ['Title', 'Heading1', 'Passage', 'Voice', 'Source', 'Note', 'Remark']) {
    expect(Object.values(OFFICE_FACES), id).toContain(fontsOf(styleOf(id))[0]);
  }
  const [theme] = partsUnder(whole, 'word/theme/theme1');
  const fonts = theme ? [...all(theme, 'a:majorFont'), ...all(theme, 'a:minorFont')] : [];
  expect(fonts.map((font) => all(font, 'a:ea')[0]?.getAttribute('typeface'))).toEqual([
    OFFICE_FACES.hei,
    OFFICE_FACES.fang,
  ]);
});

test('the document’s own words are in 仿宋, relayed and quoted words in 楷体', () => {
  passages.forEach(({ element, style }, index) => {
    const runs = EXCERPTS[index]?.runs ?? [];
    expect(all(element, 'w:r').map((run) => [textOf(run, 'w:t'), fontsOf(run)[0]])).toEqual(
      runs.map(({ layer, text }) => [
        text,
        layer === OWN_LAYER ? OFFICE_FACES.fang : OFFICE_FACES.kai,
      ]),
    );
    expect(style).toBe(runs.every(({ layer }) => layer === OWN_LAYER) ? 'Passage' : 'Voice');
  });
});

test('the page has the measures of GB/T 9704', () => {
  const sheet = part(whole, 'word/document.xml');
  const millimetres = (name: string, sides: string[]) =>
    sides.map((side) =>
      Math.round((Number(all(sheet, name)[0]?.getAttribute(`w:${side}`)) / 1440) * 25.4),
    );
  expect(millimetres('w:pgSz', ['w', 'h'])).toEqual([210, 297]);
  expect(millimetres('w:pgMar', ['top', 'right', 'bottom', 'left'])).toEqual([37, 26, 35, 28]);
  const passage = styleOf('Passage');
  const value = (name: string, of: string) =>
    passage &&
    all(passage, name)
      .map((element) => element.getAttribute(of))
      .find(Boolean);
  expect(value('w:sz', 'w:val')).toBe('32');
  expect([value('w:spacing', 'w:line'), value('w:spacing', 'w:lineRule')]).toEqual([
    '580',
    'exact',
  ]);
  const footers = partsUnder(whole, 'word/footer').map((xml) => textOf(xml, 'w:instrText'));
  expect(footers).toEqual(['PAGE', 'PAGE']);
  const dashes = partsUnder(whole, 'word/footer').map((xml) => textOf(xml, 'w:t'));
  expect(dashes).toEqual(['—  —', '—  —']);
});

/** Size in half points, line in twentieths of a point, the lines that keep together, indents and borders. */
const MEASURES = {
  Title: { size: 44, bold: true, jc: 'center', line: 700, after: 580 },
  Heading1: { size: 32, line: 580, before: 290, keepNext: true, outlineLevel: 0 },
  Passage: { size: 32, line: 580, keepNext: true, firstLine: 640 },
  Voice: { size: 32, line: 580, keepNext: true, firstLine: 640, border: 'double' },
  Source: { size: 18, line: 270, before: 60, after: 240, left: 640 },
  Note: { size: 24, line: 440, left: 640, border: 'single' },
  Remark: { size: 18, line: 270, before: 60, after: 240, left: 640 },
};

test.each(Object.entries(MEASURES))('the style %s has its measures', (id, measures) => {
  const style = styleOf(id);
  if (!style) throw new Error(`no style ${id}`);
  const value = (name: string, attribute: string) =>
    all(style, name)
      .map((element) => element.getAttribute(attribute))
      .find(Boolean);
  const number = (name: string, attribute: string) => {
    const text = value(name, attribute);
    return text === undefined ? undefined : Number(text);
  };
  expect({
    size: number('w:sz', 'w:val'),
    bold: all(style, 'w:b').length > 0 || undefined,
    jc: value('w:jc', 'w:val'),
    line: number('w:spacing', 'w:line'),
    before: number('w:spacing', 'w:before'),
    after: number('w:spacing', 'w:after'),
    keepNext: all(style, 'w:keepNext').length > 0 || undefined,
    outlineLevel: number('w:outlineLvl', 'w:val'),
    firstLine: number('w:ind', 'w:firstLine'),
    left: number('w:ind', 'w:left'),
    border: all(style, 'w:pBdr')
      .flatMap((box) => all(box, 'w:left'))[0]
      ?.getAttribute('w:val'),
  }).toEqual(measures);
  expect(value('w:spacing', 'w:lineRule')).toBe('exact');
});

test('the page number stands at the outer edge: right on odd pages, left on even ones', () => {
  const references = all(part(whole, 'word/document.xml'), 'w:footerReference');
  const targets = all(part(whole, 'word/_rels/document.xml.rels'), 'Relationship');
  const sides = references.map((reference) => {
    const id = reference.getAttribute('r:id');
    const target = targets.find((each) => each.getAttribute('Id') === id)?.getAttribute('Target');
    const footer = part(whole, `word/${target}`);
    const [style, side] = ['w:pStyle', 'w:jc'].map((name) =>
      all(footer, name)[0]?.getAttribute('w:val'),
    );
    return [reference.getAttribute('w:type'), style, side];
  });
  expect(sides.sort()).toEqual([
    ['default', 'Footer', 'right'],
    ['even', 'Footer', 'left'],
  ]);
});

test('notes are labelled and set apart, line by line; hostile text is harmless', () => {
  const found = paragraphsOf(hostile).map(({ style, text }) => [style, text]);
  const line = HARMLESS.replace(/\s+/gu, ' ');
  expect(found.slice(0, 10)).toEqual([
    ['Letterhead', LOOK.letterhead],
    ['Title', line],
    ['Note', '宣讲人备注（不是原文）'],
    ['Note', '在一切之前'],
    ['Heading1', line],
    ['Note', '宣讲人备注（不是原文）'],
    ['Note', HARMLESS],
    ['Note', ''],
    ['Note', '第二行'],
    ['Remark', '宣讲单里的 no/such#p1 在本站已找不到，没有放进来。'],
  ]);
  expect(found.at(-1)?.[1]).toContain('改动过');
});

test('the file has no radicals or compatibility forms, and no time of creation', () => {
  for (const file of [whole, hostile]) {
    const text = textOf(part(file, 'word/document.xml'), 'w:t');
    expect(text).not.toMatch(/[\u2E80-\u2FDF\uF900-\uFAFF]/u);
    const core = part(file, 'docProps/core.xml');
    expect([...all(core, 'dcterms:created'), ...all(core, 'dcterms:modified')]).toEqual([]);
  }
});

test('the same pack gives the same bytes', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.from(await docxOf(WHOLE, LOOK)).equals(Buffer.from(whole))).toBe(true);
});

test('an empty pack is an error', async () => {
  await expect(docxOf({ title: '一课', items: [] }, LOOK)).rejects.toThrow(RangeError);
});

test('five hundred passages are all paragraphs, in order', async () => {
  const found = paragraphsOf(await docxOf(LONG, LOOK)).filter(({ style }) =>
    ['Passage', 'Voice'].includes(style),
  );
  expect(found.length).toBe(500);
  expect(found.map(({ text }) => text).join('')).toBe(textIn(LONG));
});
