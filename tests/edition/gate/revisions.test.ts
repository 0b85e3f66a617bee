import { describe, expect, test } from 'vitest';
import { changesSince } from '#edition/gate/revisions.ts';
import type { PassageChange } from '#edition/document.ts';
import { documentOf, passage } from '../sample.ts';

const NOW = documentOf([
  [passage(1, '要坚持学习；'), passage(2, '要提高本领。')],
  [passage(3, '特此通知。')],
]);
const shown = ({ passage: { n }, behind, stretches }: PassageChange) =>
  `${n}${behind ? '后' : ''} ${stretches.map(({ kind, text }) => (kind === 'kept' ? text : kind === 'gone' ? `-${text}-` : `+${text}+`)).join('')}`;
const changes = (before: string) => changesSince(NOW, before).map((change) => shown(change).trim());

describe('changes since an earlier issue', () => {
  test('are none when the words are the same, whatever white space surrounds the lines', () => {
    expect(changes('  要坚持学习；要提高本领。\r\n\r\n特此通知。\n')).toEqual([]);
  });

  test('are reported at the passage: words replaced, added and removed', () => {
    expect(changes('要坚持读书；要提高本领。\n特此通知。')).toEqual(['1 要坚持-读书-+学习+；']);
    expect(changes('要坚持学习；要提高。\n特此通知。')).toEqual(['2 要提高+本领+。']);
    expect(changes('要坚持学习；要提高业务本领。\n特此通知。')).toEqual(['2 要提高-业务-本领。']);
  });

  test('replace a clause whole unless half of its characters stayed', () => {
    const now = '；要提高本领。\n特此通知。';
    expect(changes(`完全两样的话${now}`)).toEqual([
      ...['1 +要坚持学习；+', '1后 -完全两样的话；-'],
    ]);
    expect(changes(`要坚甲乙丙${now}`)).toEqual(['1 要坚-甲乙丙-+持学习+；']);
  });

  test('are reported after a passage when a whole one between two was removed', () => {
    expect(changes('要坚持学习；要带头。要提高本领。\n特此通知。')).toEqual(['1后 -要带头。-']);
    expect(changes('要坚持学习；要提高本领。\n特此通知。\n附件：名单')).toEqual([
      '3 特此通知。-\n附件：名单-',
    ]);
  });
});

test('a change names its passage, and says when that has no page of its own', () => {
  const [plain] = changesSince(NOW, '要坚持读书；要提高本领。\n特此通知。');
  expect(plain?.passage).toEqual({ document: 'doc', section: 'one', n: 1, locator: 'one1' });
  const unpaged = documentOf([[passage(1, '要坚持学习；', { paged: false })]]);
  const [change] = changesSince(unpaged, '要坚持读书；');
  expect(change?.passage).toEqual({ ...plain?.passage, paged: false });
});

test('for every single character removed, added or replaced, the segments give back both issues', () => {
  const now = '要坚持学习；要提高本领。\n特此通知。';
  for (let i = 0; i < now.length; i += 1) {
    if (now[i] === '\n') continue;
    const olds = [
      now.slice(0, i) + now.slice(i + 1),
      `${now.slice(0, i)}甲${now.slice(i)}`,
      `${now.slice(0, i)}甲${now.slice(i + 1)}`,
    ];
    for (const old of olds) {
      const found = changesSince(NOW, old);
      expect(found.length, old).toBeGreaterThan(0);
      const texts = (kinds: string[]) =>
        found.map(({ stretches }) =>
          stretches
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text }) => text)
            .join(''),
        );
      for (const text of texts(['kept', 'gone'])) expect(old).toContain(text);
      for (const text of texts(['kept', 'new'])) expect(now).toContain(text);
    }
  }
});
