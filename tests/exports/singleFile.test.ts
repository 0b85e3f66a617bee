import { expect, test } from 'vitest';
import { layerById, passagesOf } from '#edition/document.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { titleLines } from '#edition/cite/title.ts';
import { readingText } from '#edition/passage.ts';
import { singlePage } from '#exports/singleFile.ts';
import { FIXTURE, NOTICE } from '../fixture/library.ts';

const document = NOTICE;
const names = ['读书座谈会', '家门口', '书屋'];
const printed = singlePage(document, FIXTURE.site, 'run("</script>")', names);
/** The page without the ends of lines. */
const html = printed.replace(/<w?br>/gu, '');

/** The markup of each passage, up to the next one or the paragraph's end. */
const passageHtml = [
  ...html.matchAll(
    /<span class="passage"[^>]*>(.*?)<\/span>(?=<span class="n"|<\/(?:p|h\d|li)>)/gu,
  ),
].map(([, markup = '']) => markup);

test('only words that are not the document’s own are marked', () => {
  const said = passageHtml.map((markup) =>
    [...markup.matchAll(/<span class="said"[^>]*>([^<]*)/gu)].map(([, words]) => words).join(''),
  );
  const others = passagesOf(document).map(({ segments }) =>
    readingText(segments.filter(({ layer }) => layer !== OWN_LAYER)),
  );
  expect(said).toEqual(others);
  expect(others.some((words) => words !== '')).toBe(true);
});

test('words of a third layer in a passage are named for what they are', () => {
  const named = [...html.matchAll(/<span class="said" data-layer="([^"]*)">([^<]*)/gu)].map(
    ([, layer, words]) => [layer, words],
  );
  const others = passagesOf(document).flatMap(({ layer, segments }) =>
    segments
      .filter((segment) => segment.layer !== OWN_LAYER && segment.layer !== layer && segment.text)
      .map((segment) => [layerById(document, segment.layer).label, segment.text]),
  );
  expect(others.length).toBeGreaterThan(0);
  expect(named).toEqual(others);
});

test('every passage occurs once, whole and in order', () => {
  const texts = passageHtml.map((markup) => markup.replace(/<[^>]*>/gu, ''));
  expect(texts).toEqual(passagesOf(document).map(({ segments }) => readingText(segments)));
});

test('every passage has its locator and its layer', () => {
  const said = [...html.matchAll(/data-locator="([^"]+)" data-layer="([^"]+)"/gu)];
  expect(said.map(([, locator]) => locator)).toEqual(passagesOf(document).map((p) => p.locator));
});

/** The headings in parts that no line ends within. */
const headings = [...printed.matchAll(/<h\d[^>]*>(.*?)<\/h\d>/gu)].map(([, heading = '']) =>
  heading.split(/<w?br>/u).map((part) => part.replace(/<[^>]*>/gu, '')),
);

test('lines of headings may end between words, and in no name; the title has its own lines', () => {
  expect(headings.length).toBeGreaterThan(5);
  for (const parts of headings) {
    const text = parts.join('');
    for (const name of names) {
      const whole = parts.reduce((sum, part) => sum + part.split(name).length - 1, 0);
      expect(text.split(name).length - 1, text).toBe(whole);
    }
    for (const part of parts.slice(1)) expect(part, text).not.toMatch(/^[，。、；：”）》]/u);
    if (text.length > 12) expect(parts.length, text).toBeGreaterThan(1);
  }
  const [title = ''] = /<h1[^>]*>.*?<\/h1>/u.exec(printed) ?? [];
  expect(title.split('<br>').map((line) => line.replace(/<[^>]*>/gu, '').trim())).toEqual(
    titleLines(document),
  );
});

test('a document without a title in its text is headed by its name, which is broken alike', () => {
  const untitled = {
    ...document,
    name: '关于建好家门口书屋的通知',
    sections: document.sections.slice(1),
  };
  expect(singlePage(untitled, FIXTURE.site, '', names)).toContain('<h1>关于<wbr>');
  expect(singlePage(untitled, FIXTURE.site, '', ['关于建好家门口书屋'])).toContain(
    '<h1>关于建好家门口书屋',
  );
});

test('it loads no other file, and the script cannot be closed early', () => {
  // The empty icon keeps browsers from asking for one.
  const named = html.replace('<link rel="icon" href="data:,">', '');
  expect(named).not.toMatch(/\s(?:src|href|action)=/u);
  expect(html.match(/<\/script>/gu)).toHaveLength(1);
});
