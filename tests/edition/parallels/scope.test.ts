import { expect, test } from 'vitest';
import { covers, SCOPE_PATTERN } from '#edition/parallels/scope.ts';
import { passage } from '../sample.ts';

test('a scope covers a document, a part with all below it, a section, a range or one passage', () => {
  const five = passage(5, '某句', { section: 'speech/1' });
  const scopes = ['doc', 'doc/speech', 'doc/speech/1', 'doc/speech/1#p4-p6', 'doc/speech/1#p5'];
  for (const scope of scopes) expect(covers(scope, five)).toBe(true);
});

test('a scope covers nothing outside it', () => {
  const five = passage(5, '某句', { section: 'speech/1' });
  const scopes = ['do', 'doc/spee', 'doc/speech/11', 'doc/speech/1#p1-p4', 'doc/speech#p5'];
  for (const scope of scopes) expect(covers(scope, five)).toBe(false);
});

test('the pattern accepts only scopes', () => {
  expect(['doc/a#p1', 'doc', 'doc/a/b#p4-p11'].every((scope) => SCOPE_PATTERN.test(scope))).toBe(
    true,
  );
  expect(
    ['', 'Doc', 'doc/', '/doc', 'doc#p0', 'doc#p', '<b>', 'doc/a#p1-'].some((s) =>
      SCOPE_PATTERN.test(s),
    ),
  ).toBe(false);
});
