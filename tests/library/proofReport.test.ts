import { expect, test } from 'vitest';
import { filesOf } from '#library/contentFiles.ts';
import { proofReport } from '#library/proofReport.ts';
import { JOIN, correction, documentOf, passage, words } from '../edition/sample.ts';
import { FIXTURE } from '../fixture/library.ts';

const PAGE = { ...JOIN, source: '\n2\n', act: 'page' } as const;
const libraryOf = (...segments: (typeof JOIN)[]) => ({
  ...FIXTURE,
  documents: [documentOf([[passage(1, [words('甲'), ...segments]), passage(2, '乙')]])],
});

test('the report counts passages, and every kind of editorial act', () => {
  const acts = [JOIN, JOIN, JOIN, PAGE, PAGE, correction('错', '对')];
  expect(proofReport(filesOf({}), libraryOf(...acts))).toBe(
    '✓ doc：2 句与原文逐字一致；连接断页 3 处，页码 2 处，更正 1 处',
  );
});

test('a document without page numbers has none to report', () => {
  expect(proofReport(filesOf({}), libraryOf(JOIN))).toBe(
    '✓ doc：2 句与原文逐字一致；连接断页 1 处，更正 0 处',
  );
});

test('questions that the editor has not answered are counted', () => {
  const files = filesOf({ 'content/doc/questions.md': '- [ ] 甲？\n- [x] 乙？\n- [ ] 丙？\n' });
  expect(proofReport(files, libraryOf())).toContain(
    '\n  ？ 还有 2 处请编辑确认：content/doc/questions.md',
  );
});

test('a copy of the text in the site’s own files is refused', () => {
  const text = '全体职工要认真学习会议精神并结合实际抓好贯彻落实';
  const copied = filesOf({ 'README.md': text });
  const documents = [documentOf([[passage(1, text)]])];
  expect(() => proofReport(copied, { ...FIXTURE, documents })).toThrow('README.md');
});

test('a line end in a title and an unreadable character are told apart from breaks and corrections', () => {
  const title = { ...passage(1, [words('甲'), JOIN, words('乙')]), form: 'title' as const };
  const name = passage(2, [words('陈'), correction('\uE001', '〓')]);
  const library = { ...FIXTURE, documents: [documentOf([[title, name]])] };
  expect(proofReport(filesOf({}), library)).toBe(
    '✓ doc：2 句与原文逐字一致；连接断页 0 处，连接标题的换行 1 处，更正 0 处，读不出的字 1 处',
  );
});
