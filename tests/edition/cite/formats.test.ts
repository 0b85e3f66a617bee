import { expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import type { Citation } from '#edition/cite/citation.ts';
import { FORMATS, formatCitation } from '#edition/cite/formats.ts';
import { passagesOf } from '#edition/document.ts';
import { loadLibrary } from '#library/library.ts';

const address = 'http://10.1.2.3/n/speech/1/p3/';
const there = { address, today: '2026-11-24' };
const relayed = { text: '要坚持；', locator: '讲话（一）3', layer: '通知转述讲话' };
const own = { text: '这些指示。', locator: '讲话（一）8', layer: '通知原文' };
const citation: Citation = { source: '《关于某事的通知》', issuer: '某单位', parts: [relayed] };
const across: Citation = { ...citation, parts: [relayed, own] };

test('plain: the words, where they stand and whose they are, the address', () => {
  expect(formatCitation(citation, 'plain', there)).toBe(
    `要坚持；〔《关于某事的通知》，讲话（一）3，通知转述讲话〕\n${address}`,
  );
});

test('as official documents quote: issuer and title first, then whose words follow', () => {
  expect(formatCitation(citation, 'official', there)).toBe(
    `某单位《关于某事的通知》〔讲话（一）3，通知转述讲话〕：要坚持；\n${address}`,
  );
});

test('an issuer that the title begins with is not said twice', () => {
  const titled = { ...citation, source: '《某单位关于某事的通知》' };
  expect(formatCitation(titled, 'official', there)).toMatch(/^《某单位关于某事的通知》〔/u);
});

test('GB/T 7714—2025: an online source with the reader’s own day, the words before it', () => {
  expect(formatCitation(citation, 'standard', there)).toBe(
    `要坚持；〔讲话（一）3，通知转述讲话〕\n某单位. 关于某事的通知[EB/OL]. [2026-11-24]. ${address}`,
  );
});

test('only the locator: everything but the words', () => {
  expect(formatCitation(citation, 'locator', there)).toBe(
    `《关于某事的通知》，讲话（一）3，通知转述讲话\n${address}`,
  );
});

test('across layers every voice has its own line, with its name on it', () => {
  expect(formatCitation(across, 'plain', there)).toBe(
    `要坚持；〔讲话（一）3，通知转述讲话〕\n这些指示。〔讲话（一）8，通知原文〕\n《关于某事的通知》\n${address}`,
  );
  expect(formatCitation(across, 'official', there)).toBe(
    `某单位《关于某事的通知》：\n〔讲话（一）3，通知转述讲话〕：要坚持；\n〔讲话（一）8，通知原文〕：这些指示。\n${address}`,
  );
  expect(formatCitation(across, 'standard', there).split('\n').slice(0, 2)).toEqual([
    '要坚持；〔讲话（一）3，通知转述讲话〕',
    '这些指示。〔讲话（一）8，通知原文〕',
  ]);
  expect(formatCitation(across, 'locator', there)).toBe(
    `《关于某事的通知》，讲话（一）3，通知转述讲话，讲话（一）8，通知原文\n${address}`,
  );
});

test('what is not known is left out, and a title that is only ours stands in square brackets', () => {
  const bare = { source: '某通知', issuer: '', parts: [own] };
  expect(formatCitation(bare, 'standard')).toBe(
    '这些指示。〔讲话（一）8，通知原文〕\n[某通知][EB/OL].',
  );
  expect(formatCitation(bare, 'official')).toBe('某通知〔讲话（一）8，通知原文〕：这些指示。');
  expect(formatCitation(bare, 'plain')).toBe('这些指示。〔某通知，讲话（一）8，通知原文〕');
});

test('in every format, over every range of up to eight passages, the text is whole and nothing is added to it', () => {
  for (const document of loadLibrary(process.cwd()).documents) {
    const passages = passagesOf(document);
    for (const [from] of passages.entries()) {
      for (const length of [1, 2, 3, 5, 8]) {
        const cited = citationOf(document, passages.slice(from, from + length));
        for (const format of FORMATS) expectFaithful(cited, format);
      }
    }
  }
});

/** Taken apart again, a citation is the canonical text and what the document itself says about it. */
function expectFaithful(cited: Citation, format: (typeof FORMATS)[number]): void {
  const written = formatCitation(cited, format, there);
  const lines = written.split('\n');
  // The title is a passage too: as a name it goes first.
  let rest = written.replace(cited.source, () => '');
  for (const { text, locator, layer } of cited.parts) {
    const place = `${locator}，${layer}`;
    if (format !== 'locator') {
      const line = lines.filter((each) => each.includes(place) && each.includes(text));
      expect(line, `${format} ${locator}`).toHaveLength(1);
      rest = rest.replace(text, () => '');
    }
    expect(rest).toContain(place);
    rest = rest.replace(place, () => '');
  }
  for (const known of [cited.source.slice(1, -1), cited.issuer, address, there.today])
    rest = rest.replace(known, () => '');
  expect(rest, format).toMatch(/^(?:〔|〕|：|，|\n|\[EB\/OL\]|\[\]|\. ?)*$/u);
}
