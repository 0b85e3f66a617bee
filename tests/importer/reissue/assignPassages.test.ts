import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { MemoryContent } from '../memoryContent.ts';

const LONG = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';
const FIRST = `关于学习的通知\n\n一、要求\n\n（一）${LONG}${LONG}要甲；要乙。\n\n妥否，望示复。\n\n（二）${LONG}${LONG}\n\n二、安排\n\n（一）${LONG}${LONG}\n\n（二）${LONG}${LONG}\n`;
const FILE = '通知.txt';
const SECTION = 'content/tongzhi/1/1.mdx';

test('a sentence inserted before all others of its paragraph joins the one after it', async () => {
  const content = new MemoryContent();
  await content.import(FILE, FIRST);
  const prints = passagesOf(content.load('tongzhi').document).map((each) => [
    each.id,
    each.fingerprint,
  ]);
  content.texts = {
    ...content.texts,
    'content/published.json': JSON.stringify(Object.fromEntries(prints)),
  };
  const now = FIRST.replace('妥否', '先行印发。妥否');
  const { changed } = await content.import(FILE, now, { id: 'tongzhi', accept: true });
  expect(changed).toEqual(['tongzhi/1/1#p5']);
  expect(content.read(SECTION)).toContain('要乙。\n\n先行印发。妥否，望示复。');
});
