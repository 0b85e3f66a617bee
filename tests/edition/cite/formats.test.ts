import { expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import type { Citation } from '#edition/cite/citation.ts';
import { CITATION_FORMATS, formatCitation } from '#edition/cite/formats.ts';
import { passagesOf } from '#edition/document.ts';
import { spread, testedLibraries } from '../../fixture/library.ts';

/** More passages than a document of the fixture has. */
const MOST_PASSAGES = 200;

const address = 'http://10.1.2.3/n/speech/1/p3/';
const there = { address, today: '2026-11-24' };
const relayed = {
  ...{ text: '要坚持；', locator: '讲话（一）3', layer: '通知转述讲话' },
  ...{ place: '第一部分第（一）点', otherLayers: '通知转述讲话' },
};
const own = {
  ...{ text: '这些指示。', locator: '讲话（一）8', layer: '通知表述' },
  ...{ place: '第一部分第（一）点', otherLayers: '' },
};
const citation: Citation = { source: '《关于某事的通知》', issuer: '某单位', parts: [relayed] };
const across: Citation = { ...citation, parts: [relayed, own] };

test('plain: the words, locator and layer, the address', () => {
  expect(formatCitation(citation, 'plain', there)).toBe(
    `要坚持；〔《关于某事的通知》，讲话（一）3，通知转述讲话〕\n${address}`,
  );
});

test('GB/T 7714—2025: an online source with the reader’s own day, the words before it', () => {
  expect(formatCitation(citation, 'standard', there)).toBe(
    `要坚持；〔讲话（一）3，通知转述讲话〕\n某单位. 关于某事的通知[EB/OL]. [2026-11-24]. ${address}`,
  );
});

test('GB/T 7714—2025: number and date where the document has them, the date as the standard writes dates', () => {
  const issued = { ...citation, number: '某发〔2031〕4号', dated: '二〇三一年五月二十日' };
  expect(formatCitation(issued, 'standard', there)).toContain(
    `某单位. 关于某事的通知：某发〔2031〕4号[EB/OL]. （2031-05-20）[2026-11-24]. ${address}`,
  );
  expect(formatCitation({ ...issued, dated: '某年' }, 'standard')).toMatch(
    /：某发〔2031〕4号\[EB\/OL\]\.$/u,
  );
});

test('only the locator: everything but the words', () => {
  expect(formatCitation(citation, 'locator', there)).toBe(
    `《关于某事的通知》，讲话（一）3，通知转述讲话\n${address}`,
  );
});

test('across layers every part has its own line with its layer', () => {
  expect(formatCitation(across, 'plain', there)).toBe(
    `要坚持；〔讲话（一）3，通知转述讲话〕\n这些指示。〔讲话（一）8，通知表述〕\n《关于某事的通知》\n${address}`,
  );
  expect(formatCitation(across, 'standard', there).split('\n').slice(0, 2)).toEqual([
    '要坚持；〔讲话（一）3，通知转述讲话〕',
    '这些指示。〔讲话（一）8，通知表述〕',
  ]);
  expect(formatCitation(across, 'locator', there)).toBe(
    `《关于某事的通知》，讲话（一）3，通知转述讲话，讲话（一）8，通知表述\n${address}`,
  );
});

test('unknown elements are left out, and a title that the document does not bear is bracketed', () => {
  const bare = { source: '某通知', issuer: '', parts: [own] };
  expect(formatCitation(bare, 'standard')).toBe(
    '这些指示。〔讲话（一）8，通知表述〕\n[某通知][EB/OL].',
  );
  expect(formatCitation(bare, 'plain')).toBe('这些指示。〔某通知，讲话（一）8，通知表述〕');
});

test.each(testedLibraries())(
  'in every format but the official one, over every range of up to eight passages of $name, the text is whole and nothing is added to it',
  ({ library }) => {
    for (const document of library.documents) {
      const passages = passagesOf(document);
      for (const from of spread([...passages.keys()], MOST_PASSAGES)) {
        for (const length of [1, 2, 3, 5, 8]) {
          const cited = citationOf(document, passages.slice(from, from + length));
          for (const format of CITATION_FORMATS)
            if (format !== 'official') expectFaithful(cited, format);
        }
      }
    }
  },
);

/** Expects that a formatted citation contains the canonical text and the facts of the document, nothing else. */
function expectFaithful(cited: Citation, format: (typeof CITATION_FORMATS)[number]): void {
  const written = formatCitation(cited, format, there);
  const lines = written.split('\n');
  // The title is a passage too; as the name of the source it comes first.
  let rest = written.replace(cited.source, () => '');
  for (const { text, locator, layer } of cited.parts) {
    const place = `${locator}，${layer}`;
    expect(rest).toContain(place);
    rest = rest.replace(place, () => '');
    if (format !== 'locator') {
      const line = lines.filter((each) => each.includes(place) && each.includes(text));
      expect(line, `${format} ${locator}`).toHaveLength(1);
      rest = rest.replace(text, () => '');
    }
  }
  const { number = '', dated = '' } = cited;
  const issued = dated.replace(/(\d+)年(\d+)月(\d+)日/u, (_, ...parts: string[]) =>
    parts
      .slice(0, 3)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  );
  for (const known of [
    cited.source.slice(1, -1),
    number,
    issued,
    cited.issuer,
    address,
    there.today,
  ])
    rest = rest.replace(known, () => '');
  expect(rest, format).toMatch(/^(?:〔|〕|：|，|\n|\[EB\/OL\]|（）|\[\]|\. ?)*$/u);
}
