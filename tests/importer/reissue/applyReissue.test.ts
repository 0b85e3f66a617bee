import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { foldSpace, sourceText } from '#edition/passage.ts';
import { goneFrom } from '#edition/withdrawn.ts';
import { importFile } from '#importer/import.ts';
import { aliasesIn } from '#importer/write/aliases.ts';
import { checkDocument } from '#library/library.ts';
import { loadDocument } from '#library/loadDocument.ts';

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS =
  '工会 职工 学习 组织 开展 活动 服务 保障 提高 技能 竞赛 培训 基层 创新 管理 制度 落实 责任 安全 生产 文化 建设 宣传 先进 典型'.split(
    ' ',
  );

function sentence(roll: (below: number) => number): string {
  const pick = (count: number) =>
    Array.from({ length: count }, () => WORDS[roll(WORDS.length)]).join('');
  return `${pick(3 + roll(4))}，${pick(2 + roll(4))}${'。。。；'[roll(4)] ?? '。'}`;
}

type Section = string[][];

/** A notice of two parts, each with sections of paragraphs of sentences. */
function notice(roll: (below: number) => number): Section[] {
  const paragraph = () => {
    const sentences = Array.from({ length: 2 + roll(4) }, () => sentence(roll));
    return [...sentences.slice(0, -1), `${(sentences.at(-1) ?? '').slice(0, -1)}。`];
  };
  return Array.from({ length: 4 }, () => Array.from({ length: 1 + roll(3) }, paragraph));
}

const HEADS = ['（一）', '（二）', '（一）', '（二）'];
function written(sections: readonly Section[]): string {
  const text = sections.map((paragraphs, i) => {
    const body = paragraphs.map((sentences) => sentences.join('')).filter(Boolean);
    const part = i === 0 ? '一、总体要求\n\n' : i === 2 ? '二、工作安排\n\n' : '';
    return `${part}${HEADS[i] ?? ''}${body.join('\n\n')}`;
  });
  return `关于学习的通知\n\n各单位：\n\n${text.join('\n\n')}\n\n某某总工会\n2024年3月5日\n`;
}

/** The same notice after the issuer went over it: sentences and paragraphs added, taken out and reworded. */
function revised(sections: readonly Section[], roll: (below: number) => number): Section[] {
  return sections.map((paragraphs) =>
    paragraphs.flatMap((sentences, i) => {
      if (i > 0 && roll(9) === 0) return [];
      const now = sentences.flatMap((one) => {
        const way = roll(12);
        if (way === 0) return [];
        if (way === 1) return [sentence(roll)];
        if (way === 2) return [one, sentence(roll)];
        if (way === 3) return [one.replace('，', '，切实')];
        return [one];
      });
      const kept = now.length > 0 ? now : [sentence(roll)];
      return roll(9) === 0 ? [kept, [`${sentence(roll).slice(0, -1)}。`]] : [kept];
    }),
  );
}

/** An editor at work: lines divided and run together, words marked as another's, a slip corrected. */
function edit(mdx: string, roll: (below: number) => number): string {
  return mdx
    .split('\n\n')
    .map((paragraph) => {
      if (/^[#<]/u.test(paragraph)) return paragraph;
      let text = paragraph;
      if (roll(3) === 0) text = text.replace('，', '，\n');
      if (roll(3) === 0) text = text.replace('\n', '');
      if (roll(3) === 0)
        text = text.replace(
          /(?<=[，。；\n])([^，。；\n<]+[，。；]\n?[^，。；\n<]+[，。；])/u,
          '<Relay of="boss">$1</Relay>',
        );
      if (roll(3) === 0)
        text = text.replace(/基层(?![^<]*>)/u, '<Correction source="基层">基层组织</Correction>');
      return text;
    })
    .join('\n\n');
}

interface Place {
  file: string;
  content: string;
  id: string;
}

async function editedNotice(
  sections: readonly Section[],
  roll: (below: number) => number,
  published: boolean,
): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'renew-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [file, content] = [join(root, '通知.txt'), join(root, 'content')];
  writeFileSync(file, written(sections));
  const { id } = await importFile(file, { content });
  const folder = join(content, id);
  const yaml = join(folder, 'document.yaml');
  const layer = '\n  - { mode: relay, of: boss, label: 转述, note: 注 }\n';
  writeFileSync(
    yaml,
    readFileSync(yaml, 'utf8').replace(/(note: 本文件自己的话。)\n/u, `$1${layer}`),
  );
  for (const { file: name } of sectionFiles({ file, content, id }))
    writeFileSync(name, edit(readFileSync(name, 'utf8'), roll));
  if (published) {
    const { document } = load({ file, content, id });
    const record = passagesOf(document).map((each) => [each.id, each.fingerprint]);
    writeFileSync(join(content, 'published.json'), JSON.stringify(Object.fromEntries(record)));
  }
  return { file, content, id };
}

function sectionFiles({ content, id }: Place): { file: string }[] {
  const { document } = loadDocument(join(content, id), content);
  return [...new Set(passagesOf(document).map(({ file }) => file))].map((file) => ({
    file: join(content, file),
  }));
}

const load = ({ content, id }: Place) => loadDocument(join(content, id), content);

/** Every passage by its words, with what the editor made of it. */
function workOf(place: Place): Map<string, string> {
  const { document } = load(place);
  const once = new Map<string, string>();
  for (const { segments } of passagesOf(document)) {
    const words = sourceText(segments);
    once.set(
      words,
      once.has(words)
        ? ''
        : JSON.stringify(segments.filter(({ text, source }) => text + source !== '')),
    );
  }
  return once;
}

test.each(Array.from({ length: 12 }, (_, i) => i))(
  'whatever an issuer changes, the editor’s work on the rest and every address stay (%i)',
  async (seed) => {
    const roll = dice(seed);
    const sections = notice(roll);
    const published = seed % 2 === 0;
    const place = await editedNotice(sections, roll, published);
    const before = workOf(place);
    const { document: old, source } = load(place);
    const text = written(revised(sections, roll));
    if (text === source.text) return;
    writeFileSync(place.file, text);
    const shown = await importFile(place.file, { content: place.content, id: place.id });
    expect(shown.outcome).toBe('differs');
    expect(workOf(place)).toEqual(before);

    const done = await importFile(place.file, {
      content: place.content,
      id: place.id,
      accept: true,
    });
    expect(done.outcome).toBe('renewed');
    expect(done.changes).toEqual(shown.changes);
    const now = load(place);
    expect(checkDocument(now)).toEqual([]);
    expect(now.source.text).toBe(text);
    expect(now.earlier.map((each) => each.text)).toEqual([source.text]);

    const after = workOf(place);
    const fresh = foldSpace(text);
    for (const [words, work] of before) {
      // What stands twice, or went, or was run into by new words, tells nothing.
      if (work === '' || !after.get(words) || !fresh.includes(foldSpace(words))) continue;
      expect(after.get(words)).toBe(work);
    }
    const present = new Map(passagesOf(now.document).map((each) => [each.id, each]));
    const gone = new Set(goneFrom(now.document).map(({ id }) => id));
    const aliases = aliasesIn(place.content);
    if (!published) return;
    for (const passage of passagesOf(old)) {
      const { id, segments, fingerprint } = passage;
      const ways = [present.has(id), id in aliases, gone.has(id)].filter(Boolean);
      expect([id, ways.length]).toEqual([id, 1]);
      const stands = present.get(aliases[id] ?? id);
      if (!gone.has(id)) expect(stands).toBeDefined();
      if (stands && stands.fingerprint !== fingerprint && !(id in aliases))
        expect(done.changed).toContain(id);
      // Words that stay whole are found at their address or where it leads to.
      const words = foldSpace(sourceText(segments));
      if (stands && words.length > 12 && fresh.split(words).length === 2)
        expect(foldSpace(sourceText(stands.segments))).toContain(words);
    }
  },
);

const LONG = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';
const FIRST = `关于学习的通知\n\n一、要求\n\n（一）${LONG}${LONG}要甲；要乙and丙。要丁；要戊。\n\n（二）共2点。一是甲甲甲甲；二是乙乙乙乙。${LONG}${LONG}\n\n二、安排\n\n（一）${LONG}${LONG}市、\n\n区部门要重视。\n\n（二）${LONG}${LONG}\n`;

async function published(first = FIRST): Promise<Place & { section: string }> {
  const root = mkdtempSync(join(tmpdir(), 'renew-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const place = { file: join(root, '通知.txt'), content: join(root, 'content'), id: 'tongzhi' };
  writeFileSync(place.file, first);
  await importFile(place.file, place);
  return { ...place, section: join(place.content, 'tongzhi/1/1.mdx') };
}

function record(place: Place): void {
  const prints = passagesOf(load(place).document).map((each) => [each.id, each.fingerprint]);
  writeFileSync(join(place.content, 'published.json'), JSON.stringify(Object.fromEntries(prints)));
}

const accept = (place: Place, text: string) => {
  writeFileSync(place.file, text);
  return importFile(place.file, { ...place, accept: true });
};

test('a sentence put in goes on with the one before it, so that no published number points elsewhere', async () => {
  const place = await published();
  record(place);
  const { changed } = await accept(place, FIRST.replace('要丁；', '要庚。要丁；'));
  expect(changed).toEqual(['tongzhi/1/1#p4']);
  expect(readFileSync(place.section, 'utf8')).toContain(
    '要甲；\n要乙and丙。要庚。\n要丁；\n要戊。',
  );
});

test('when a sentence goes, what would count anew gets an address of its own, and the old ones lead there', async () => {
  const place = await published();
  record(place);
  const { changes } = await accept(place, FIRST.replace('要乙and丙。', ''));
  expect(changes[0]).toBe('- 删去 一（一）4：要乙and丙。');
  expect(aliasesIn(place.content)['tongzhi/1/1#p5']).toBe('tongzhi/1/1-2#p4');
  const { document } = load(place);
  expect(goneFrom(document)).toMatchObject([{ id: 'tongzhi/1/1#p4', text: '要乙and丙。' }]);
  expect(document.earlier?.[0]?.changes.length).toBeGreaterThan(0);
});

test('a join that the editor took away, and a correction in a sentence that changed, stay as they are', async () => {
  const place = await published();
  const [broken, files] = [join(place.content, 'tongzhi/2/1.mdx'), place.section];
  writeFileSync(broken, readFileSync(broken, 'utf8').replace('<Join />', '\n\n'));
  const corrected = '<Correction source="and">和</Correction>';
  writeFileSync(files, readFileSync(files, 'utf8').replace('乙and丙', `乙${corrected}丙`));
  await accept(place, FIRST.replace('丙。', '丙丙。').replace('要重视', '要十分重视'));
  expect(readFileSync(broken, 'utf8')).toContain('市、\n\n区部门要十分重视。');
  expect(readFileSync(files, 'utf8')).toContain(`要乙${corrected}丙丙。`);
});

test('the old source stays beside the new one, the next one after it too', async () => {
  const place = await published();
  const [second, third] = [FIRST.replace('要甲', '要甲甲'), FIRST.replace('要甲', '要子')];
  await accept(place, second);
  await accept(place, third);
  const { document, earlier } = load(place);
  expect(earlier.map(({ text }) => text)).toEqual([second, FIRST]);
  expect(document.earlier?.map(({ file }) => file)).toEqual(['source-2.txt', 'source-1.txt']);
});

test('a section that the document does not have is refused with its words, and nothing is written', async () => {
  const place = await published();
  const more = `${FIRST}\n三、要求高\n\n（一）${LONG}\n\n（二）${LONG}另外。\n`;
  await expect(accept(place, more)).rejects.toThrow('新稿多了整个章节：“三、要求高”');
  expect(load(place).source.text).toBe(FIRST);
});

test('what the new issue leaves open is asked and stored beside what was asked before', async () => {
  const place = await published();
  const { questions } = await accept(
    place,
    FIRST.replace('要丁；', '会议指出，要全力以赴；要丁；'),
  );
  const asked = readFileSync(join(place.content, 'tongzhi/questions.md'), 'utf8');
  expect(questions.map(({ text }) => text).join('\n')).toContain('“指出”之后是谁的话');
  for (const { text } of questions) expect(asked).toContain(text);
});

test('a list follows its passages, and one that does not add up any more is left to the editor', async () => {
  const place = await published();
  const yaml = join(place.content, 'tongzhi/document.yaml');
  const lists = `lists:\n  - id: points\n    name: 点\n    said: { at: '1/2#p1', words: 共2点, count: 2 }\n    items: ['1/2#p2-p3']\n`;
  writeFileSync(
    yaml,
    readFileSync(yaml, 'utf8').replace(/lists:[\s\S]*?(?=absent|# 原文没有)/u, lists),
  );
  const added = FIRST.replace('共2点。', '共2点。望知悉。');
  expect((await accept(place, added)).outcome).toBe('renewed');
  expect(load(place).document.lists[0]?.items).toHaveLength(2);
  const fewer = await accept(place, added.replace('一是甲甲甲甲；', ''));
  expect(load(place).document.lists).toEqual([]);
  expect(fewer.questions.map(({ text }) => text).join()).toContain('列举 points');
});

test('two lists side by side in somebody’s words stay when something else changes', async () => {
  const place = await published();
  const [yaml, second] = ['document.yaml', '1/2.mdx'].map((name) =>
    join(place.content, 'tongzhi', name),
  );
  const layer = `$1\n  - { mode: relay, of: boss, label: 转述, note: 注 }\n`;
  const lists = `lists:\n  - { id: first, name: 甲, items: ['1/2#p2'] }\n  - { id: second, name: 乙, items: ['1/2#p3'] }\n`;
  const facts = readFileSync(yaml ?? '', 'utf8')
    .replace(/(note: 本文件自己的话。)\n/u, layer)
    .replace(/lists:[\s\S]*?(?=absent|# 原文没有)/u, lists);
  writeFileSync(yaml ?? '', facts);
  const text = readFileSync(second ?? '', 'utf8');
  writeFileSync(
    second ?? '',
    text.replace('一是', '<Relay of="boss">一是').replace('乙乙乙乙。', '乙乙乙乙。</Relay>'),
  );
  await accept(place, FIRST.replace('要甲；', '要甲甲；'));
  expect(load(place).document.lists.map(({ id }) => id)).toEqual(['first', 'second']);
});
