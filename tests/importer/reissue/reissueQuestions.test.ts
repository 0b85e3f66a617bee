import { expect, test } from 'vitest';
import { MemoryContent } from '../memoryContent.ts';

const LONG = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';
const FIRST = `关于学习的通知\n\n一、要求\n\n（一）${LONG}领导指出，勤学；要乙and丙。${LONG}\n\n（二）${LONG}${LONG}\n\n二、安排\n\n（一）${LONG}${LONG}\n\n（二）${LONG}${LONG}\n`;
const FILE = '通知.txt';
const SECTION = 'content/tongzhi/1/1.mdx';
const TAG = '<Relay of="boss">';
const CORRECTION = '<Correction source="and">和</Correction>';

/** Returns the questions about a new issue of a notice in which an editor marked a layer and a correction. */
async function questionsAbout(now: string): Promise<string> {
  const content = new MemoryContent();
  await content.import(FILE, FIRST);
  content.edit(SECTION, (text) =>
    text.replace('勤学；', `${TAG}勤学；</Relay>`).replace('and', CORRECTION),
  );
  const layer = '\n  - { mode: relay, of: boss, label: 转述, note: 注 }\n';
  content.edit('content/tongzhi/document.yaml', (text) =>
    text.replace(/(note: 本文件自己的话。)\n/u, `$1${layer}`),
  );
  const { questions } = await content.import(FILE, now, { accept: true });
  return questions.map(({ text }) => text).join('\n');
}

test('a tag whose words are all gone is asked about; one with words left is not', async () => {
  const asked = `标签 ${TAG} 里的字新稿都没有了`;
  expect(await questionsAbout(FIRST.replace('勤学；', ''))).toContain(asked);
  expect(await questionsAbout(FIRST.replace('勤学；', '学；'))).not.toContain(asked);
});

test('a correction whose words changed is asked about; one with the same words is not', async () => {
  const asked = `更正 ${CORRECTION} 所在的字新稿变了`;
  expect(await questionsAbout(FIRST.replace('乙and丙', '乙或丙'))).toContain(asked);
  expect(await questionsAbout(FIRST.replace('乙and丙', '乙ant丙'))).toContain(asked);
  expect(await questionsAbout(FIRST.replace('勤学；', '勤勤学；'))).not.toContain(asked);
  expect(await questionsAbout(FIRST.replace('勤学；', '学；'))).not.toContain('更正 ');
});

test('new words in a layer and beside it are asked about, those far from it are not', async () => {
  expect(await questionsAbout(FIRST.replace('勤学；', '勤子丑学；'))).toContain(
    `新稿的“子丑”算谁的话？现在写在 ${TAG} 里`,
  );
  expect(await questionsAbout(FIRST.replace('勤学；', '另子丑，勤学；'))).toContain(
    '算谁的话？现在写在 <Relay of="boss"> 外',
  );
  expect(await questionsAbout(FIRST.replace('勤学；', '勤学；另子丑；'))).toContain(
    '算谁的话？现在写在 <Relay of="boss"> 外',
  );
  expect(await questionsAbout(FIRST.replace('丙。', '丙子丑。'))).not.toContain('算谁的话');
});

test('a section that begins with other words is asked about', async () => {
  const asked = '章节开头由';
  expect(await questionsAbout(FIRST.replace('（一）各级', '（一）全区各级'))).toContain(asked);
  expect(await questionsAbout(FIRST.replace('丙。', '丙丙。'))).not.toContain(asked);
});

test('a question of the first issue that still stands is not asked again', async () => {
  const asked = '之后是谁的话';
  expect(await questionsAbout(FIRST.replace(/落到实处。\n$/u, '落到实地。\n'))).not.toContain(
    asked,
  );
  expect(await questionsAbout(FIRST.replace('丙。', '丙。会议指出，要子丑。'))).toContain(asked);
});
