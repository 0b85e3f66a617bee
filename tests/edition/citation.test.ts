import { expect, test } from 'vitest';
import { citationOf, formatCitation } from '#edition/citation.ts';
import { documentOf, passage, words } from './sample.ts';

const relayed = passage(2, [words('要坚持。', 'relay-speech')], { locator: '讲话（一）3' });
const titled = documentOf([[passage(1, '关于某事的通知', { form: 'title' })], [relayed]]);

test('a citation carries text, locator, source and whose words they are', () => {
  expect(formatCitation(citationOf(titled, relayed))).toBe(
    '要坚持。（《关于某事的通知》，讲话（一）3，通知转述讲话）',
  );
});

test('a document without a title is cited by its name', () => {
  expect(citationOf(documentOf([[relayed]]), relayed).source).toBe('样本');
});
