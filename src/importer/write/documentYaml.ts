import { Document as YamlDocument } from 'yaml';
import type { ReceivedFile } from '#edition/document.ts';
import type { Markup } from '#edition/markup.ts';
import type { AnnouncedList } from '../structure/announcedLists.ts';
import type { FrontAndBack } from '../structure/frontAndBack.ts';
import type { ContentsEntry } from './planFiles.ts';

/** The input for document.yaml. */
export interface DocumentYamlInput {
  sha256: string;
  markup?: Markup;
  received?: ReceivedFile | undefined;
  frontAndBack: FrontAndBack;
  articles: boolean;
  contents: ContentsEntry[];
  lists: AnnouncedList[];
  passages: readonly unknown[];
}

/** The number of passages above which a document gets no page for each passage. */
const LARGE_DOCUMENT = 300;

const HEAD =
  ' 本文件的事实：名称、谁的话、次序、分项清单。正文只在同一文件夹的 .mdx 里。\n 由导入程序起草；拿不准的地方见 questions.md。';
const NOTES: Record<string, string> = {
  name: ' 简称；不写就用原文的标题',
  issuer: ' 发文机关；原文没有就不写',
  number: ' 发文字号，照原文',
  dated: ' 成文日期，照原文',
  source: ' 原文不得改动',
  pages: ' 每个章节一页；改成 passage，则每一句也有自己的一页。发布之后不要改',
  layers: ' 是谁的话：转述、引用、概述要写在这里，再到 .mdx 里标出（写法见 content/README.md）',
  contents: ' 原文次序；每个章节对应一个 .mdx',
  lists: ' 原文自己说了数目的分项清单',
  absent: ' 原文没有给出、本站也不补的东西，如发文字号、成文日期',
};

const RECEIVED_NOTE =
  ' 原文不得改动；received 是收到的文件、怎么读出、哪些没有写进原文，公布在“与原件核对”页';

/** Writes the text of document.yaml with the facts that the document states; the editor adds the rest. */
export function writeDocumentYaml(facts: DocumentYamlInput): string {
  const { sha256, markup, received, frontAndBack, articles, contents, lists, passages } = facts;
  const issuer = frontAndBack.issuers?.join('、');
  const document = new YamlDocument({
    ...(issuer ? { issuer } : {}),
    ...(frontAndBack.number ? { number: frontAndBack.number } : {}),
    ...(frontAndBack.date ? { dated: frontAndBack.date } : {}),
    source: {
      file: 'source.txt',
      sha256,
      ...(markup ? { markup } : {}),
      ...(received ? { received } : {}),
    },
    ...(articles ? { articles } : {}),
    ...(articles || passages.length > LARGE_DOCUMENT ? { pages: 'section' } : {}),
    layers: [{ mode: 'own', label: '原文', note: '本文件自己的话。' }],
    contents,
    doors: [],
    lists,
    absent: [],
  });
  document.commentBefore = HEAD;
  const notes = received ? { ...NOTES, source: RECEIVED_NOTE } : NOTES;
  for (const [key, note] of Object.entries(notes)) {
    const node = document.get(key, true);
    const pair = (
      document.contents as { items: { key: { value: string; commentBefore?: string } }[] } | null
    )?.items.find((each) => each.key.value === key);
    if (node !== undefined && pair) pair.key.commentBefore = note;
  }
  return document.toString({ lineWidth: 0 });
}
