import { describe, expect, test } from 'vitest';
import { checkFacts } from '#library/documentChecks.ts';
import { announcedSections } from '#library/contents.ts';
import { type DocumentFacts, documentSchema } from '#library/schema.ts';

const FACTS: DocumentFacts = documentSchema.parse({
  name: '样本',
  issuer: '某会',
  source: { file: 'source.txt', sha256: '0'.repeat(64) },
  layers: [
    { mode: 'own', label: '原文', note: '注' },
    { mode: 'relay', of: 'speech', label: '转述', note: '注' },
  ],
  contents: [
    { section: 'opening', locator: '开头' },
    { part: 'speech', name: '讲话', locator: '标题', sections: [{ id: '1', locator: '一' }] },
  ],
  doors: [{ section: 'speech', name: '讲话' }],
  lists: [{ id: 'points', name: '要点', items: [] }],
  absent: [],
});
const FILES = ['source.txt', 'opening.mdx', 'speech/index.mdx', 'speech/1.mdx'];

const check = (facts: Partial<DocumentFacts> = {}, files: readonly string[] = FILES) => {
  const all = { ...FACTS, ...facts };
  const yaml = { file: 'content/doc/document.yaml', lineOf: () => 7 };
  return checkFacts(all, announcedSections(all.contents), files, yaml);
};
/** Returns where in document.yaml the problems are. */
const places = (facts: Partial<DocumentFacts>) => {
  const all = { ...FACTS, ...facts };
  const paths: string[] = [];
  const lineOf = (path: readonly PropertyKey[]) => paths.push(path.join('.'));
  checkFacts(all, announcedSections(all.contents), FILES, { file: 'document.yaml', lineOf });
  return paths;
};
const messages = (...args: Parameters<typeof check>) =>
  check(...args).map(({ message }) => message);

test('metadata that match the files have no problem', () => {
  expect(check()).toEqual([]);
});

test('a problem is reported in document.yaml on the line of the value', () => {
  expect(check({}, FILES.slice(0, 3))).toMatchObject([
    {
      file: 'content/doc/document.yaml',
      line: 7,
      message: '缺少文件 speech/1.mdx（章节 speech/1）',
    },
  ]);
});

test('a former name of a section must be no name of another section', () => {
  const [opening, speech] = FACTS.contents;
  if (!opening || !speech) throw new Error('no contents');
  const named = (former: string[]) => messages({ contents: [{ ...opening, former }, speech] });
  expect(named(['卷首'])).toEqual([]);
  expect(named(['一'])).toEqual(['从前的称呼“一”也是别处的称呼']);
  expect(named(['卷首', '卷首'])).toEqual(['从前的称呼“卷首”也是别处的称呼']);
});

test('the source file must exist', () => {
  expect(messages({}, FILES.slice(1))).toEqual(['缺少原文文件 content/doc/source.txt']);
});

test('every MDX file must be listed, other files need not be', () => {
  expect(messages({}, [...FILES, 'speech/2.mdx', 'notes.txt'])).toEqual([
    '文件 speech/2.mdx 没有列入 contents',
  ]);
});

describe('contents', () => {
  const opening = { section: 'opening', locator: '开头' };

  test('list a section once', () => {
    expect(messages({ contents: [...FACTS.contents, opening] })).toEqual(['章节 opening 列了两次']);
  });

  test.each(['lists', 'edition'])('leave the name %s to the site', (section) => {
    const contents = [...FACTS.contents, { section, locator: '甲' }];
    expect(messages({ contents }, [...FILES, `${section}.mdx`])).toEqual([
      `章节名 ${section} 已被网站页面占用`,
    ]);
  });
});

describe('layers', () => {
  const [own, relay] = FACTS.layers as [DocumentFacts['layers'][0], DocumentFacts['layers'][0]];

  test('include the document’s own words', () => {
    expect(messages({ layers: [relay] })).toEqual(['layers 里缺少 own（本文件自己的话）']);
  });

  test('name whom they quote, except the document’s own', () => {
    expect(messages({ layers: [{ ...own, of: 'us' }, relay] })).toContain(
      'layers 里 own 的 of 写法有误',
    );
    expect(messages({ layers: [own, { ...relay, of: undefined }] })).toEqual([
      'layers 里 relay 的 of 写法有误',
    ]);
  });

  test('have no former label that another layer has or had', () => {
    const named = (...former: string[][]) =>
      messages({ layers: [own, relay].map((one, at) => ({ ...one, former: former[at] })) });
    expect(named(['公文原文'], ['讲话'])).toEqual([]);
    expect(named(['转述'])).toEqual(['从前的称呼“转述”也是别处的称呼']);
    expect(named(['讲话'], ['讲话'])).toEqual(['从前的称呼“讲话”也是别处的称呼']);
    expect(places({ layers: [own, { ...relay, former: ['原文'] }] })).toEqual(['layers.1']);
  });

  test('are declared once', () => {
    expect(messages({ layers: [own, relay, relay] })).toEqual(['layers 的 relay-speech 列了两次']);
    expect(places({ layers: [own, relay, relay] })).toEqual(['layers.2']);
  });
});

test('an entry of doors names an existing section', () => {
  const [problem] = check({ doors: [{ section: 'speach', name: '讲话' }] });
  expect(problem?.message).toBe('doors 指向不存在的章节 speach');
  expect(problem?.mend).toContain('opening、speech、speech/1');
});

test('no two lists have the same id', () => {
  const lists = [...FACTS.lists, ...FACTS.lists];
  expect(messages({ lists })).toEqual(['分项清单 points 列了两次']);
});
