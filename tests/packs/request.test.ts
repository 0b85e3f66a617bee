import { expect, test } from 'vitest';
import { readPackRequest } from '#packs/request.ts';

test.each([
  ['', { kind: 'own' }],
  ['?q=1', { kind: 'own' }],
  ['?p=1abc', { kind: 'link', code: '1abc' }],
  ['?p=', { kind: 'link', code: '' }],
  ['?p=1abc&pack=x', { kind: 'link', code: '1abc' }],
  ['?pack=ten', { kind: 'ready', id: 'ten' }],
  ['?section=doc/speech/1', { kind: 'section', document: 'doc', id: 'speech/1' }],
  ['?section=doc%2Fspeech', { kind: 'section', document: 'doc', id: 'speech' }],
  ['?list=doc/tasks', { kind: 'list', document: 'doc', id: 'tasks' }],
  ['?list=', { kind: 'list', document: '', id: '' }],
  ['?section=%', { kind: 'section', document: '', id: '' }],
])('%s requests %o', (search, request) => {
  expect(readPackRequest(search)).toEqual(request);
});
