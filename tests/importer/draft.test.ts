import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import { formatCitation } from '#edition/cite/formats.ts';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { draftOf } from '#importer/draft.ts';
import { MemoryContent } from './memoryContent.ts';

/** Returns a seeded random function, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 12345;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const NUMERALS = '一二三四五六七八九十';
const SENTENCES = [
  '各级工会要高度重视，加强组织领导，确保各项工作落到实处。',
  '要围绕中心、服务大局，广泛开展 QC 小组和劳动竞赛活动；',
  '认真落实“双读”要求，推动工作走深走实。',
  '2024年底前，全区建会率应当达到９０％以上。',
];
const STYLES: [string, (n: number) => string, (n: number) => string][] = [
  ['一、（一）', (n) => `${NUMERALS[n]}、`, (n) => `（${NUMERALS[n]}）`],
  ['一、1.', (n) => `${NUMERALS[n]}、`, (n) => `${n + 1}.`],
  ['一、１．', (n) => `${NUMERALS[n]}、`, (n) => `${String.fromCharCode(0xff11 + n)}．`],
  ['1、(1)', (n) => `${n + 1}、`, (n) => `(${n + 1})`],
  ['（一）1．', (n) => `（${NUMERALS[n]}）`, (n) => `${n + 1}．`],
  ['一、一是', (n) => `${NUMERALS[n]}、`, (n) => `${NUMERALS[n]}是`],
  ['一、第一，', (n) => `${NUMERALS[n]}、`, (n) => `第${NUMERALS[n]}，`],
];

interface GeneratedDocument {
  lines: string[];
  /** The number of sections in each part. */
  shape: number[];
}

/** Generates an official document with a known structure. */
function generate(
  pick: (below: number) => number,
  style: (typeof STYLES)[number],
): GeneratedDocument {
  const [, outer, inner] = style;
  const text = () => Array.from({ length: 2 + pick(3) }, () => SENTENCES[pick(4)]).join('');
  const shape = Array.from({ length: 2 + pick(4) }, () => 2 + pick(5));
  const lines = [
    '某某区总工会关于开展劳动竞赛的通知',
    '各镇、街道总工会：',
    `${text()}现通知如下。`,
  ];
  for (const [i, size] of shape.entries()) {
    lines.push(`${outer(i)}总体要求之${NUMERALS[i]}`);
    for (let j = 0; j < size; j += 1) lines.push(`${inner(j)}${text()}${SENTENCES[0]}`);
  }
  lines.push('附件：报名表', '某某区总工会', '2024年3月5日');
  return { lines, shape };
}

/** Counts the sections of each part by the files of a draft. */
function shapeOf(files: Record<string, string>): number[] {
  const sections = Object.keys(files).filter((file) => /^\d+\/\d+\.mdx$/u.test(file));
  const parts = Object.keys(files).filter((file) => /^\d+\/index\.mdx$/u.test(file));
  return parts.map(
    (part) => sections.filter((file) => file.split('/')[0] === part.split('/')[0]).length,
  );
}

const draft = (text: string) => draftOf({ text, questions: [] });

describe.each(STYLES)('a generated document numbered %s', (...style) => {
  test('keeps its parts and sections, however many', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const { lines, shape } = generate(random(seed), style);
      expect(shapeOf(draft(`${lines.join('\n\n')}\n`).files), `seed ${seed}`).toEqual(shape);
    }
  });

  test('keeps them when its lines are broken within sentences', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const pick = random(seed);
      const { lines, shape } = generate(pick, style);
      const broken = lines.flatMap((line) => {
        const at = 44 + pick(12);
        const fits =
          line.length > at + 8 &&
          /[\p{Script=Han}，]$/u.test(line.slice(0, at)) &&
          /^\p{Script=Han}/u.test(line.slice(at));
        return fits && !/^[一二三四五六七八九十第]/u.test(line.slice(at))
          ? [line.slice(0, at), line.slice(at)]
          : [line];
      });
      const { files, counts } = draft(`${broken.join('\n\n')}\n`);
      expect(shapeOf(files), `seed ${seed}`).toEqual(shape);
      expect(counts.joins, `seed ${seed}`).toBe(broken.length - lines.length);
    }
  });
});

test('a law of several thousand articles in hundreds of chapters is divided in good time', () => {
  const chapters = Array.from(
    { length: 3000 },
    (_, i) => `第${i + 1}章 总则\n\n第${i + 1}条 为了规范，制定本法。`,
  );
  const { counts } = draft(`某某条例\n\n${chapters.join('\n\n')}\n`);
  expect(counts.sections).toBe(3000);
});

test('questions are in the order of the lines, those about the whole document first', () => {
  const asked = [{ text: '甲', line: 3 }, { text: '乙', line: 1 }, { text: '丙' }];
  const text = `关于学习的通知\n\n${SENTENCES[0]}\n`;
  const lines = draftOf({ text, questions: asked }).questions.map(({ line }) => line);
  const unlocated = lines.filter((line) => line === undefined).length;
  expect(unlocated).toBeGreaterThan(0);
  expect(lines.slice(0, unlocated).every((line) => line === undefined)).toBe(true);
  expect(lines.slice(unlocated)).toEqual(expect.arrayContaining([1, 3]));
  expect(lines.slice(unlocated)).toEqual(lines.slice(unlocated).sort((a = 0, b = 0) => a - b));
});

test('an unclosed quotation mark or bracket hides no end of a sentence', () => {
  const { files } = draft(
    `关于甲的通知\n\n一、指出“要坚持，（见附件。下一句。\n再下一句。\n\n二、要求。${'《甲。乙。'.repeat(20)}\n`,
  );
  expect(files['1.mdx']).toBe('一、指出“要坚持，（见附件。\n下一句。\n\n再下一句。\n');
});

describe('any random text', () => {
  const ODD = [
    '# ',
    '## ',
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '<',
    '</a>',
    '{',
    '}',
    '[',
    '](',
    '\\',
    '&amp;',
    '&',
    '|',
    '-',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '===',
    '---',
    '~~~',
    '> ',
    'import a',
    'export ',
    '<!--',
    '-->',
    '\t',
    ' ',
    '\u3000',
    '\u200b',
    '\u00a0',
    '\ufeff',
    '\f',
    '\r',
    '\u2028',
    '⼯',
    '⺠',
    '\ue000',
    '\ufffd',
    '\u0007',
    '𠮷',
    '“',
    '”',
    '（',
    '）',
    '。',
    '；',
    '：',
    '，',
    '一、',
    '（一）',
    '第一条 ',
    '第一章 ',
    '附件',
    '\n',
    '\n\n',
    '甲',
    '乙丙',
    '从8个方面',
    '目录',
    '2024年1月1日',
    '总工会',
    '通知',
    '"',
    "'",
    '=',
    '://',
    'www.a.cn',
    '<Join />',
    '---\na: 1\n---\n',
  ];

  test.each(['.txt', '.md', '.html'])(
    'as %s passes the gate or is rejected',
    { timeout: 60_000 },
    async (kind) => {
      const content = new MemoryContent();
      let passed = 0;
      for (let seed = 1; seed <= 50; seed += 1) {
        const pick = random(seed);
        const text = Array.from({ length: 1 + pick(60) }, () => ODD[pick(ODD.length)]).join('');
        const outcome = await content.import(`a${seed}${kind}`, text).then(
          ({ id }) => id,
          (error: Error) => (/没有文字|不是文本/u.test(error.message) ? '' : error.message),
        );
        expect(outcome, JSON.stringify(text)).toMatch(/^(?:[a-z\d]+(?:-[a-z\d]+)*)?$/u);
        if (outcome) {
          passed += 1;
          // The source is kept as received.
          const source = content.read(`content/${outcome}/source.txt`);
          if (kind !== '.html') expect(source).toBe(text.replace(/^\ufeff/u, ''));
        }
      }
      expect(passed).toBeGreaterThan(25);
    },
  );
});

test('the number, the date and the own numbers of a letter are in its official citations', async () => {
  const task = '各级工会要抓好学习，把学习和工作结合起来，务求实效，按时上报情况。'.repeat(2);
  const parts = ['一、学习内容', `（一）学讲话。${task}`, `（二）学章程。${task}`, '二、工作要求'];
  const letter = [
    ...['某某市总工会文件', '某工发 〔2031〕 17 号', '某某市总工会关于学习的通知', '各县总工会：'],
    ...['现将有关事项通知如下。', ...parts, `（一）抓落实。${task}`, `（二）抓总结。${task}`],
    ...['某某市总工会', '2031年5月20日'],
  ];
  const content = new MemoryContent();
  const { id } = await content.import('来文.txt', letter.join('\n\n'));
  const { document } = content.load(id);
  const cited = passagesOf(document).find(({ segments }) =>
    readingText(segments).includes('学章程'),
  );
  expect(formatCitation(citationOf(document, cited ? [cited] : []), 'official')).toBe(
    '《某某市总工会关于学习的通知》（某工发〔2031〕17号，2031年5月20日）第一部分第（二）点：“学章程。”',
  );
});

test('a file other than a plain text is named with what read it and what is not in the text', () => {
  const received = {
    text: '关于甲的通知\n',
    questions: [],
    reader: 'Word 正文（.docx）',
    leftOut: [{ what: '图片', count: 2, why: '不是文字' }],
    file: { name: '甲.docx', sha256: '0'.repeat(64) },
  };
  const { source } = parse(draftOf(received).files['document.yaml']) as {
    source: { received?: unknown };
  };
  expect(source.received).toEqual({
    name: '甲.docx',
    sha256: '0'.repeat(64),
    read: 'Word 正文（.docx）',
    leftOut: ['图片 2 处：不是文字'],
  });
  const plain = draftOf({ text: '关于甲的通知\n', questions: [] }).files['document.yaml'];
  expect(plain).not.toContain('received:');
});
