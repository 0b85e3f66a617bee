import { describe, expect, test } from 'vitest';
import type { Citation, CitationPart } from '#edition/cite/citation.ts';
import { citationOf } from '#edition/cite/citation.ts';
import { formatCitation } from '#edition/cite/formats.ts';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { spread, testedLibraries } from '../../fixture/library.ts';
import { generatedLawDocuments } from '../../laws/importLaw.ts';
import { wordsIn } from './wordsIn.ts';

/** More passages than a document of the fixture has. */
const MOST_PASSAGES = 200;

const there = { address: 'http://10.1.2.3/n/speech/1/p3/', today: '2026-11-24' };
const relayed: CitationPart = {
  ...{ text: '要坚持；', locator: '讲话（三）3', layer: '通知转述讲话' },
  ...{ place: '第一部分第（三）点', otherLayers: '通知转述讲话' },
};
const own: CitationPart = {
  ...{ text: '（三）这些指示。', locator: '讲话（三）1', layer: '通知表述' },
  ...{ place: '第一部分第（三）点', otherLayers: '' },
};
const citation: Citation = { source: '《关于某事的通知》', issuer: '某单位', parts: [relayed] };
const official = (parts: CitationPart[], facts: Partial<Citation> = {}) =>
  formatCitation({ ...citation, ...facts, parts }, 'official', there);

test('issuer, title, place, whose words, the words in marks, a full stop, and no address', () => {
  expect(official([relayed])).toBe(
    '某单位《关于某事的通知》第一部分第（三）点，通知转述讲话：“要坚持”。',
  );
});

test('number and date follow the title, where the document has them', () => {
  expect(official([relayed], { number: '某发〔2031〕4号', dated: '2031年5月20日' })).toMatch(
    /^某单位《关于某事的通知》（某发〔2031〕4号，2031年5月20日）第一部分第（三）点，/u,
  );
  expect(official([relayed], { dated: '2031年5月20日' })).toMatch(/》（2031年5月20日）第/u);
});

test('issuers that the title begins with are not repeated', () => {
  const source = '《某单位某局关于某事的通知》';
  expect(official([relayed], { source })).toMatch(/^《某单位某局关于某事的通知》第/u);
  expect(official([relayed], { source, issuer: '某单位、某局' })).toMatch(/^《某单位某局关于/u);
  expect(official([relayed], { source, issuer: '某局' })).toMatch(/^某局《某单位某局关于/u);
});

test('the document’s own words have no lead-in, and words without a number no place', () => {
  expect(official([own])).toBe('某单位《关于某事的通知》第一部分第（三）点：“这些指示。”');
  expect(official([{ ...own, place: '' }])).toBe('某单位《关于某事的通知》：“（三）这些指示。”');
  expect(official([{ ...relayed, place: '' }])).toBe(
    '某单位《关于某事的通知》，通知转述讲话：“要坚持”。',
  );
});

test.each([
  ['第三条 甲。', '第三条', '甲。'],
  ['第三条之一　甲。', '第三条之一第一款', '甲。'],
  ['第175条之一 甲。', '第175条之一', '甲。'],
  ['第三条的规定。', '第三条', '第三条的规定。'],
  ['第三条 甲。', '第五条', '第三条 甲。'],
  ['第三条 甲。第四条 乙。', '第三条至第四条', '第三条 甲。第四条 乙。'],
  ['第三条', '第三条', '第三条'],
  ['第二章 借阅', '第二章', '借阅'],
  ['(二)甲。', '第三条第（二）项', '甲。'],
  ['（二）甲。', '第三条第（十二）项', '（二）甲。'],
  ['（二）甲。', '第三条第二款', '（二）甲。'],
  ['1.甲。', '第三条第（二）项第1目', '甲。'],
  ['1.甲。', '第三条第（二）项第11目', '1.甲。'],
  ['二、甲。', '第二部分', '甲。'],
  ['二、甲。', '第十二部分', '二、甲。'],
  ['二要甲。', '第二部分第二点', '二要甲。'],
  ['甲。', '', '甲。'],
])(
  'of %s in %s the words %s are cited: a number that the place states is not repeated',
  (text, place, words) => {
    const [, cited] = official([{ ...own, text, place }]).split('：');
    expect(cited).toMatch(new RegExp(`^“${words.replace(/[()]/gu, '\\$&')}”。?$`, 'u'));
  },
);

test('parts have a line each below the document: the place once where it is the same, else on each line', () => {
  expect(official([relayed, { ...relayed, text: '要重视。' }])).toBe(
    '某单位《关于某事的通知》第一部分第（三）点：\n通知转述讲话：“要坚持”。\n通知转述讲话：“要重视。”',
  );
  expect(official([relayed, { ...relayed, place: '' }])).toBe(
    '某单位《关于某事的通知》：\n第一部分第（三）点，通知转述讲话：“要坚持”。\n通知转述讲话：“要坚持”。',
  );
});

test('beside the words of others the document’s own say whose they are', () => {
  expect(official([relayed, own]).split('\n').slice(1)).toEqual([
    '通知转述讲话：“要坚持”。',
    '通知表述：“这些指示。”',
  ]);
  expect(official([own, own]).split('\n').slice(1)).toEqual(['“这些指示。”', '“这些指示。”']);
});

const laws = await generatedLawDocuments(3);

describe.each([
  ...testedLibraries().map(({ name, library }) => ({ name, documents: library.documents })),
  { name: 'generated laws', documents: laws },
])('over every range of up to five passages of $name', ({ documents }) => {
  test('the words are whole and in marks, after the document, its own numbers and the labels of layers alone', () => {
    for (const document of documents) {
      const passages = passagesOf(document);
      for (const from of spread([...passages.keys()], MOST_PASSAGES)) {
        for (const length of [1, 2, 5])
          expectOfficial(document, citationOf(document, passages.slice(from, from + length)));
      }
    }
  });
});

function expectOfficial(document: Document, cited: Citation): void {
  const written = formatCitation(cited, 'official', there);
  const { parts } = cited;
  const [first] = parts;
  const lines = written.split('\n');
  expect(lines).toHaveLength(parts.length === 1 ? 1 : parts.length + 1);
  const facts = [document.number, document.dated].filter(Boolean).join('，');
  const head = cited.source + (facts && `（${facts}）`);
  expect(written.replace(document.issuer, ''), written).toContain(
    head.replace(document.issuer, ''),
  );
  expect(written).not.toContain(there.address);
  for (const [at, { text, locator, place, otherLayers, layer }] of parts.entries()) {
    const line = lines[parts.length === 1 ? 0 : at + 1] ?? '';
    const start = line.indexOf('“', parts.length === 1 ? head.length : 0);
    const [lead, words] = [line.slice(0, start), line.slice(start)];
    const rest = text.replace(/^(?:第[^条章节编]+[条章节编]\S*|[（(].+?[）)]|.{1,4}[、.])\s*/u, '');
    const isWhole = [text, rest].some(
      (own) => wordsIn(words, own) === own.trim().replace(/[\s，；、：,;:]+$/u, ''),
    );
    expect(isWhole, `${locator}: ${line}`).toBe(true);
    const stated = lead.replace(head, '').replace(document.issuer, '').replace(/：$/u, '');
    const known = [
      '',
      place,
      otherLayers,
      layer,
      `${place}，${otherLayers}`,
      `，${otherLayers}`,
      `${place}，${layer}`,
    ];
    expect(known, line).toContain(stated);
    if (otherLayers !== '') expect(lead, line).toContain(otherLayers);
    if (place !== '') expect(lines[0] + line).toContain(place);
  }
  expect(first === undefined).toBe(false);
}
