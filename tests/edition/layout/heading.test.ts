import { expect, test } from 'vitest';
import { passagesIn } from '#edition/document.ts';
import type { Paragraph, Section } from '#edition/document.ts';
import { headingIn, headingLevel, openingWords, sectionTitle } from '#edition/layout/heading.ts';
import { readingText } from '#edition/passage.ts';
import type { PassageForm } from '#edition/passage.ts';
import { NOTICE, testedLibraries } from '../../fixture/library.ts';
import { passage } from '../sample.ts';

/** A section of paragraphs, each of a form and its lines. */
function sectionOf(...paragraphs: [form: PassageForm, ...lines: string[]][]): Section {
  let n = 0;
  const numbered = paragraphs.map(([form, ...lines]): Paragraph => {
    const passages = lines.map((line) => passage(++n, line, { form }));
    return { form, passages };
  });
  return { id: 's', part: null, locator: '讲话（一）', paragraphs: numbered };
}

const headed = (...paragraphs: Parameters<typeof sectionOf>) => {
  const heading = headingIn(sectionOf(...paragraphs));
  return heading && readingText(heading.segments);
};

test.each(['（三）深刻领会初心。', '三、认真学习。', '三要抓好学习。', '(三)学习。'])(
  'a first sentence with a number of its own heads its section: %s',
  (first) => {
    expect(headed(['text', first, '会议指出，要学习。'])).toBe(first);
  },
);

test('a printed heading or title heads its section, also behind a letterhead', () => {
  expect(headed(['heading', '第一章 总则'], ['text', '第一条 甲。'])).toBe('第一章 总则');
  expect(headed(['letterhead', '某会'], ['title', '关于学习的通知'])).toBe('关于学习的通知');
});

test.each([
  ['has no number', '深刻领会初心。', '乙。'],
  ['is the first of several items', '一、学习。', '二、宣传。'],
  ['is an article', '第一条 为了学习，制定本法。', '第二条 乙。'],
  ['is more than a phrase', '二、委员共八百人，由下列人士组成：', '甲。'],
  ['is too long for a heading', `（一）${'学'.repeat(60)}。`, '乙。'],
])('a first sentence that %s is no heading', (_, ...lines) => {
  expect(headed(['text', ...lines])).toBeUndefined();
});

test('the only sentence of a section is no heading', () => {
  expect(headed(['text', '（一）学习。'])).toBeUndefined();
});

test('a heading in the middle of the text does not head what stands before it', () => {
  expect(headed(['text', '甲。'], ['heading', '乙'])).toBeUndefined();
});

test('the title of a section is its heading in one line without a full stop, else its name', () => {
  const title = (...paragraphs: Parameters<typeof sectionOf>) =>
    sectionTitle(NOTICE, sectionOf(...paragraphs));
  expect(title(['text', '（一）学习。', '甲。'])).toBe('（一）学习');
  expect(title(['title', '关于学习 宣传的通知'])).toBe('关于学习宣传的通知');
  expect(title(['heading', '第一章 总则'])).toBe('第一章 总则');
  expect(title(['text', '甲。'])).toBe('讲话（一）');
});

test('a passage is named by its words, a long one by its beginning up to a mark', () => {
  expect(openingWords('要坚持到底。')).toBe('要坚持到底。');
  const long = `工会作为代表者和维护者，要认真履行职责，${'着'.repeat(20)}。`;
  expect(openingWords(long)).toBe('工会作为代表者和维护者，要认真履行职责……');
  expect(openingWords('甲'.repeat(31))).toBe(`${'甲'.repeat(30)}……`);
});

test('in a full text the title is a heading of level 1, a part of level 2, its sections of level 3', () => {
  const level = (id: string) => {
    const section = NOTICE.sections.find((one) => one.id === id);
    return section && headingLevel(NOTICE, section);
  };
  expect([level('opening'), level('talk'), level('talk/1'), level('closing')]).toEqual([
    1, 2, 3, 2,
  ]);
});

test.each(testedLibraries())(
  'in $name a heading is one of its section’s own passages',
  ({ library }) => {
    const sections = library.documents.flatMap((document) => document.sections);
    const headings = sections.map((section) => [headingIn(section), passagesIn(section)] as const);
    expect(headings.filter(([heading]) => heading).length).toBeGreaterThan(0);
    for (const [heading, passages] of headings) if (heading) expect(passages).toContain(heading);
  },
);
