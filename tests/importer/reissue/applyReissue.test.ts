import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { removeWhitespace, sourceText } from '#edition/passage.ts';
import { withdrawnFrom } from '#edition/withdrawn.ts';
import { readAliases } from '#importer/write/aliases.ts';
import { checkDocument } from '#library/library.ts';
import { MemoryContent } from '../memoryContent.ts';

/** Returns a seeded random function, the same in every run. */
function seededRandom(seed: number): (below: number) => number {
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

/** Generates a notice of two parts, each with sections of paragraphs of sentences. */
function notice(roll: (below: number) => number): Section[] {
  const paragraph = () => {
    const sentences = Array.from({ length: 2 + roll(4) }, () => sentence(roll));
    return [...sentences.slice(0, -1), `${(sentences.at(-1) ?? '').slice(0, -1)}。`];
  };
  return Array.from({ length: 4 }, () => Array.from({ length: 1 + roll(3) }, paragraph));
}

const HEADS = ['（一）', '（二）', '（一）', '（二）'];
function noticeText(sections: readonly Section[]): string {
  const text = sections.map((paragraphs, i) => {
    const body = paragraphs.map((sentences) => sentences.join('')).filter(Boolean);
    const part = i === 0 ? '一、总体要求\n\n' : i === 2 ? '二、工作安排\n\n' : '';
    return `${part}${HEADS[i] ?? ''}${body.join('\n\n')}`;
  });
  return `关于学习的通知\n\n各单位：\n\n${text.join('\n\n')}\n\n某某总工会\n2024年3月5日\n`;
}

/** Revises a notice: adds, removes and rewords sentences and paragraphs. */
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

/** Edits a section as an editor would: divides and joins lines, marks words of a layer, corrects an error. */
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

const FILE = '通知.txt';
const ID = 'tongzhi';
const FOLDER = `content/${ID}`;
const YAML = `${FOLDER}/document.yaml`;

async function editedNotice(
  sections: readonly Section[],
  roll: (below: number) => number,
  published: boolean,
): Promise<MemoryContent> {
  const content = new MemoryContent();
  await content.import(FILE, noticeText(sections), { id: ID });
  addLayer(content);
  const files = new Set(passagesOf(content.load(ID).document).map(({ file }) => file));
  for (const file of files) content.edit(file, (text) => edit(text, roll));
  if (published) record(content);
  return content;
}

function addLayer(content: MemoryContent): void {
  const layer = '\n  - { mode: relay, of: boss, label: 转述, note: 注 }\n';
  content.edit(YAML, (text) => text.replace(/(note: 本文件自己的话。)\n/u, `$1${layer}`));
}

/** Records every passage as published. */
function record(content: MemoryContent): void {
  const prints = passagesOf(content.load(ID).document).map((each) => [each.id, each.fingerprint]);
  content.texts = {
    ...content.texts,
    'content/published.json': JSON.stringify(Object.fromEntries(prints)),
  };
}

/** Returns the segments of every passage by its words; empty for words that occur twice. */
function editsByWords(content: MemoryContent): Map<string, string> {
  const { document } = content.load(ID);
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
  'the editor’s work on unchanged words and every address survive any revision (%i)',
  async (seed) => {
    const roll = seededRandom(seed);
    const sections = notice(roll);
    const published = seed % 2 === 0;
    const content = await editedNotice(sections, roll, published);
    const before = editsByWords(content);
    const { document: old, source } = content.load(ID);
    const text = noticeText(revised(sections, roll));
    if (text === source.text) return;
    const shown = await content.import(FILE, text, { id: ID });
    expect(shown.outcome).toBe('differs');
    expect(editsByWords(content)).toEqual(before);

    const done = await content.import(FILE, text, { id: ID, accept: true });
    expect(done.outcome).toBe('renewed');
    expect(done.differences).toEqual(shown.differences);
    const now = content.load(ID);
    expect(checkDocument(now)).toEqual([]);
    expect(now.source.text).toBe(text);
    expect(now.earlier.map((each) => each.text)).toEqual([source.text]);

    const after = editsByWords(content);
    const fresh = removeWhitespace(text);
    for (const [words, work] of before) {
      // Words that occur twice, were removed, or were joined with new words prove nothing.
      if (work === '' || !after.get(words) || !fresh.includes(removeWhitespace(words))) continue;
      expect(after.get(words)).toBe(work);
    }
    const present = new Map(passagesOf(now.document).map((each) => [each.id, each]));
    const gone = new Set(withdrawnFrom(now.document).map(({ id }) => id));
    const aliases = readAliases(content.files, 'content');
    if (!published) return;
    for (const passage of passagesOf(old)) {
      const { id, segments, fingerprint } = passage;
      const ways = [present.has(id), id in aliases, gone.has(id)].filter(Boolean);
      expect([id, ways.length]).toEqual([id, 1]);
      const stands = present.get(aliases[id] ?? id);
      if (!gone.has(id)) expect(stands).toBeDefined();
      if (stands && stands.fingerprint !== fingerprint && !(id in aliases))
        expect(done.changed).toContain(id);
      // Words that stayed whole are found at their address or where its alias leads.
      const words = removeWhitespace(sourceText(segments));
      if (stands && words.length > 12 && fresh.split(words).length === 2)
        expect(removeWhitespace(sourceText(stands.segments))).toContain(words);
    }
  },
);

const LONG = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';
const FIRST = `关于学习的通知\n\n一、要求\n\n（一）${LONG}${LONG}要甲；要乙and丙。要丁；要戊。\n\n（二）共2点。一是甲甲甲甲；二是乙乙乙乙。${LONG}${LONG}\n\n二、安排\n\n（一）${LONG}${LONG}市、\n\n区部门要重视。\n\n（二）${LONG}${LONG}\n`;

const SECTION = `${FOLDER}/1/1.mdx`;

async function imported(): Promise<MemoryContent> {
  const content = new MemoryContent();
  await content.import(FILE, FIRST);
  return content;
}

const accept = (content: MemoryContent, text: string) =>
  content.import(FILE, text, { id: ID, accept: true });

test('an inserted sentence joins the passage before it, so that no published number changes its words', async () => {
  const content = await imported();
  record(content);
  const { changed } = await accept(content, FIRST.replace('要丁；', '要庚。要丁；'));
  expect(changed).toEqual(['tongzhi/1/1#p4']);
  expect(content.read(SECTION)).toContain('要甲；\n要乙and丙。要庚。\n要丁；\n要戊。');
});

test('when a sentence is removed, renumbered passages move to a new section and old addresses lead there', async () => {
  const content = await imported();
  record(content);
  const { differences, questions } = await accept(content, FIRST.replace('要乙and丙。', ''));
  expect(questions.map(({ text }) => text)).toContain(
    '为了不让已发布的编号指向别的字，从“一（一）1”起移到新章节 1/1-2，旧地址自动转去：在 document.yaml 里定它的 locator',
  );
  expect(differences).toEqual([
    '- 删去 一（一）4：要乙and丙。',
    ...[1, 2, 3, 5, 6].map((n, i) => `→ 旧地址 tongzhi/1/1#p${n} 自动转到 tongzhi/1/1-2#p${i + 1}`),
  ]);
  const aliases = readAliases(content.files, 'content');
  expect(aliases['tongzhi/1/1#p5']).toBe('tongzhi/1/1-2#p4');
  const { document } = content.load(ID);
  expect(withdrawnFrom(document)).toMatchObject([{ id: 'tongzhi/1/1#p4', text: '要乙and丙。' }]);
  expect(document.earlier?.[0]?.changes.length).toBeGreaterThan(0);
});

test('a join that the editor removed, and a correction in a changed sentence, stay as they are', async () => {
  const content = await imported();
  const broken = `${FOLDER}/2/1.mdx`;
  content.edit(broken, (text) => text.replace('<Join />', '\n\n'));
  const corrected = '<Correction source="and">和</Correction>';
  content.edit(SECTION, (text) => text.replace('乙and丙', `乙${corrected}丙`));
  await accept(content, FIRST.replace('丙。', '丙丙。').replace('要重视', '要十分重视'));
  expect(content.read(broken)).toContain('市、\n\n区部门要十分重视。');
  expect(content.read(SECTION)).toContain(`要乙${corrected}丙丙。`);
});

test('the old source stays beside the new one, the next one after it too', async () => {
  const content = await imported();
  const [second, third] = [FIRST.replace('要甲', '要甲甲'), FIRST.replace('要甲', '要子')];
  await accept(content, second);
  await accept(content, third);
  const { document, earlier } = content.load(ID);
  expect(earlier.map(({ text }) => text)).toEqual([second, FIRST]);
  expect(document.earlier?.map(({ file }) => file)).toEqual(['source-2.txt', 'source-1.txt']);
});

test('a section that the document does not have is rejected with its words, and nothing is written', async () => {
  const content = await imported();
  const before = content.texts;
  const more = `${FIRST}\n三、要求高\n\n（一）${LONG}\n\n（二）${LONG}另外。\n`;
  await expect(accept(content, more)).rejects.toThrow('新稿多了整个章节：“三、要求高”');
  expect(content.texts).toEqual(before);
});

test('questions about the new issue are stored beside the earlier ones', async () => {
  const content = await imported();
  const { questions } = await accept(
    content,
    FIRST.replace('要丁；', '会议指出，要全力以赴；要丁；'),
  );
  const asked = content.read(`${FOLDER}/questions.md`);
  expect(questions.map(({ text }) => text).join('\n')).toContain('“指出”之后是谁的话');
  for (const { text } of questions) expect(asked).toContain(text);
});

/** The lists of a drafted document.yaml, with their comment. */
const LISTS = /lists:[\s\S]*?(?=absent|# 原文没有)/u;

test('a list follows its passages, and one that no longer adds up becomes a question', async () => {
  const content = await imported();
  const lists = `lists:\n  - id: points\n    name: 点\n    said: { at: '1/2#p1', words: 共2点, count: 2 }\n    items: ['1/2#p2-p3']\n`;
  content.edit(YAML, (text) => text.replace(LISTS, lists));
  const added = FIRST.replace('共2点。', '共2点。望知悉。');
  expect((await accept(content, added)).outcome).toBe('renewed');
  expect(content.load(ID).document.lists[0]?.items).toHaveLength(2);
  const fewer = await accept(content, added.replace('一是甲甲甲甲；', ''));
  expect(content.load(ID).document.lists).toEqual([]);
  expect(fewer.questions.map(({ text }) => text).join()).toContain('分项清单 points');
});

test('two adjoining lists in one layer stay when something else changes', async () => {
  const content = await imported();
  addLayer(content);
  const lists = `lists:\n  - { id: first, name: 甲, items: ['1/2#p2'] }\n  - { id: second, name: 乙, items: ['1/2#p3'] }\n`;
  content.edit(YAML, (text) => text.replace(LISTS, lists));
  content.edit(`${FOLDER}/1/2.mdx`, (text) =>
    text.replace('一是', '<Relay of="boss">一是').replace('乙乙乙乙。', '乙乙乙乙。</Relay>'),
  );
  await accept(content, FIRST.replace('要甲；', '要甲甲；'));
  expect(content.load(ID).document.lists.map(({ id }) => id)).toEqual(['first', 'second']);
});

test('a list whose number the new issue states otherwise is removed and asked about', async () => {
  const content = await imported();
  const lists = `lists:\n  - id: points\n    name: 点\n    said: { at: '1/2#p1', words: 共2点, count: 2 }\n    items: ['1/2#p2-p3']\n`;
  content.edit(YAML, (text) => text.replace(LISTS, lists));
  const { questions } = await accept(content, FIRST.replace('共2点', '共有2点'));
  expect(content.load(ID).document.lists).toEqual([]);
  expect(questions.map(({ text }) => text)).toContain(
    '分项清单 points 与新稿的数目不合，已从 lists 里去掉：照新稿重写',
  );
});

test('a question about words that stay is not asked again, even where the editor deleted it', async () => {
  const content = new MemoryContent();
  const first = FIRST.replace('要丁；', '会议指出，要全力以赴；要丁；');
  await content.import(FILE, first, { id: ID });
  content.edit(`${FOLDER}/questions.md`, () => '# 请编辑确认\n');
  const { questions } = await accept(content, first.replace('要重视', '要十分重视'));
  expect(questions.map(({ text }) => text).join('\n')).not.toContain('之后是谁的话');
});

test('a question about the whole is asked once', async () => {
  const content = await imported();
  const addressed = FIRST.replace('\n\n', '\n\n各单位：\n\n');
  const asked = async (text: string) =>
    (await accept(content, text)).questions.map((each) => each.text).join('\n');
  expect(await asked(addressed)).toContain('没有认出发文字号、成文日期');
  expect(await asked(addressed.replace('要甲；', '要甲甲；'))).not.toContain('没有认出');
});
