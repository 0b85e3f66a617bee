/** The ways to each errand on the present pages, the shortest that a new reader would find; rewrite them with the pages. */
import { FIFTEEN, MISQUOTED, SENTENCES, TEN_MINUTES, TOPIC } from './goals.ts';
import type { Errand } from './goals.ts';
import type { Step } from './steps.ts';
import { copySelection, enter, look, paste, tap, tapWords, type } from './steps.ts';

const search = (words: string) => [type('搜索', words), enter()];

/** The ways by errand, one for each of its goals; all begin at the home page. */
export const WAYS: Record<Errand, readonly (readonly Step[])[]> = {
  'what is said on a topic': [search(TOPIC)],
  'the ten-minute pack': [[tap('link', '宣讲单'), tap('link', TEN_MINUTES)]],
  enlarge: [[tap('link', '全文'), tap('text', '设置'), tap('radio', '特大'), tap('text', '设置')]],
  'tenet 5 copied 公文式': [
    [
      tap('link', '十八大精神'),
      tap('link', '（二）'),
      tapWords(SENTENCES.tenet.text),
      tap('radio', '公文式'),
      tap('button', '复制引文'),
    ],
  ],
  '15 characters copied as 15': [[tap('link', '全文'), copySelection(FIFTEEN)]],
  'a quotation checked': [
    [
      tap('link', '搜索'),
      tap('text', '核对引文'),
      paste('粘贴要核对的文字', MISQUOTED),
      tap('button', '核对'),
    ],
  ],
  'how many tasks': [[tap('link', '分项清单'), look('text', '原文说“从9个方面”')]],
  'a reference found': [search('报告（二）5'), search('讲话第三部分')],
  'what this is': [[]],
  'whose words': [[tap('link', '讲话精神'), tap('link', '（一）')]],
  'what is in a part': [[tap('link', '十八大精神')]],
  'back from a list': [
    [tap('link', '分项清单'), tap('link', '全文')],
    [tap('link', '相同表述'), tap('link', '首页'), tap('link', '全文')],
    [tap('link', '关键词'), tap('link', '首页'), tap('link', '全文')],
  ],
  'print a section': [
    [
      tap('link', '讲话精神'),
      tap('link', '（三）'),
      tap('link', '打印本节讲义'),
      tap('button', '打印'),
    ],
  ],
  'send a sentence': [
    [
      tap('link', '讲话精神'),
      tap('link', '（二）'),
      tapWords(SENTENCES.sent.text),
      tap('button', '复制引文'),
    ],
  ],
  'the source file': [[tap('link', '与原件核对'), tap('link', 'source.txt')]],
};
