import { sha256 } from '#library/fingerprint.ts';

const SOURCE = '某某总工会\n\n一、认真学习\n\n指出，要坚持；要提高。\n';

/** The files of a small document: a letterhead, and one part with one relayed passage of two lines. */
export const SMALL = {
  'source.txt': SOURCE,
  'opening.mdx': '<Letterhead>某某总工会</Letterhead>\n',
  'speech/index.mdx': '## 一、认真学习\n',
  'speech/1.mdx': '指出，<Relay of="speech">要坚持；\n要提高。</Relay>\n',
  'document.yaml': `name: 样本
issuer: 某某总工会
source:
  file: source.txt
  sha256: ${sha256(SOURCE)}
layers:
  - { mode: own, label: 原文, note: 注 }
  - { mode: relay, of: speech, label: 转述, note: 注 }
contents:
  - { section: opening, locator: 开头 }
  - part: speech
    name: 讲话精神
    locator: 标题
    sections:
      - { id: '1', locator: 讲话（一） }
doors: []
lists:
  - id: demands
    name: 两项要求
    locator: 要求
    items: ['speech/1#p1-p2']
absent: []
`,
};
