/** The ways to each errand on the present pages, the shortest that a new reader would find; rewrite them with the pages. */
import { FIFTEEN, MISQUOTED, SENTENCES, TOPIC } from './goals.ts';
import type { Errand } from './goals.ts';
import type { Step } from './steps.ts';
import { copySelection, enter, look, paste, tap, tapWords, type } from './steps.ts';

const search = (words: string) => [tap('link', '查找'), type('查原文', words), enter()];

/** The ways by errand, one for each of its goals; all begin at the home page. */
export const WAYS: Record<Errand, readonly (readonly Step[])[]> = {
  'what is said on a topic': [search(TOPIC)],
  'the ten-minute pack': [[tap('link', '学习')]],
  enlarge: [
    [tap('link', '开始读'), tap('text', '设置'), tap('radio', '特大'), tap('button', '完成')],
  ],
  'tenet 5 copied 公文式': [
    [
      tap('link', '十八大精神'),
      tap('link', '（二）'),
      tapWords(SENTENCES.tenet.text),
      tap('button', '复制'),
    ],
  ],
  '15 characters copied as 15': [[tap('link', '开始读'), copySelection(FIFTEEN)]],
  'a quotation checked': [
    [
      tap('link', '查找'),
      tap('text', '核对引文'),
      paste('要核对的引文', MISQUOTED),
      tap('button', '核对'),
    ],
  ],
  'how many tasks': [[look('text', '部署安排 9 项')]],
  'a reference found': [search('报告（二）5'), search('讲话第三部分')],
  'what this is': [[]],
  'whose words': [[tap('link', '（一）')]],
  'what is in a part': [[tap('link', '十八大精神')]],
  'back from a list': ['分项清单', '相同表述', '关键词'].map((list) => [
    tap('link', list),
    tap('link', '全文'),
  ]),
  'print a section': [[tap('link', '（三）'), tap('link', '打印本节讲义'), tap('button', '打印')]],
  'send a sentence': [
    [
      tap('link', '（二）'),
      tapWords(SENTENCES.sent.text),
      tap('button', '发给别人'),
      tap('button', '发到其他应用'),
    ],
  ],
  'the source file': [[tap('link', '与原件核对'), tap('link', 'source.txt')]],
};
