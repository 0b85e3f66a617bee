import { expect, test } from 'vitest';
import { hostileTexts } from '../../e2e/hostile.ts';
import { readMessage, writeMessage } from '../../../src/client/present/message.ts';

test('a written message is read back by a window of the same presentation', () => {
  for (const black of [true, false]) {
    const message = { kind: 'at', talk: 'abcde', at: 3, black } as const;
    expect(readMessage(writeMessage(message, 1), 'abcde', 3)).toEqual(message);
  }
  const hello = { kind: 'hello', talk: 'abcde' } as const;
  expect(readMessage(writeMessage(hello, 1), 'abcde', 3)).toEqual(hello);
});

test('messages of another presentation, with a wrong slide or of another form are rejected', () => {
  const at = (more: object) =>
    JSON.stringify({ kind: 'at', talk: 'abcde', at: 1, black: false, ...more });
  expect(readMessage(at({}), 'abcde', 3)).not.toBe(null);
  const wrong = [
    ...[0, 4, -1, 1.5, '1', null, Number.MAX_VALUE].map((n) => at({ at: n })),
    at({ talk: 'other' }),
    at({ black: 'true' }),
    at({ kind: 'run' }),
    at({ padding: 'x'.repeat(600) }),
  ];
  for (const data of [...wrong, null, 3, {}, [], '[]', 'null', ...hostileTexts(2000, 8)])
    expect(readMessage(data, 'abcde', 3)).toBe(null);
});
