/** The words of one construct in a file: those that must become text, and those that must be asked about in full. */
export interface Construct {
  name: ConstructName;
  /** Words of the text, in order, as they must stand in source.txt. */
  text: string[];
  asked: string[];
}

/** The constructs that files are generated of. */
export const CONSTRUCTS = [
  'plain',
  'numbers',
  'table',
  'box',
  'footnote',
  'header',
  'hidden',
  'deleted',
  'struck',
  'ruby',
  'circled',
  'raised',
  'symbol',
  'comment',
  'placeholder',
  'picture',
  'unreadable',
  'unknown',
] as const;
/** One of the {@link CONSTRUCTS}. */
export type ConstructName = (typeof CONSTRUCTS)[number];

const WORDS =
  '职工 读书 活动 安排 落实 组织 单位 工会 分会 车间 班组 书屋 阅读 分享 交流 学习 培训 服务 保障 权益 民主 管理 监督 宣传 引导 典型 经验 总结 评比 表彰'.split(
    ' ',
  );

/** Returns a sentence that differs by its seed, of some twenty to sixty characters. */
export function sentence(seed: number): string {
  const clause = (at: number) =>
    Array.from(
      { length: 4 },
      (_, i) => WORDS[(seed * 7 + at * 11 + i * (seed % 13) + i) % WORDS.length],
    ).join('');
  return `${Array.from({ length: 1 + (seed % 3) }, (_, at) => clause(at)).join('，')}${seed}。`;
}

/** Returns the construct of a name, with words by a seed that no other construct has. */
export function constructOf(name: ConstructName, seed: number): Construct {
  const [own, other] = [sentence(seed), sentence(seed + 1)];
  switch (name) {
    case 'numbers':
      return { name, text: [`一、${own}`, `二、${other}`], asked: [] };
    case 'table':
      return { name, text: [own, other], asked: [] };
    case 'circled':
      return { name, text: [`⑬${own}`], asked: [] };
    case 'raised':
      return { name, text: [`${own}m²`], asked: [] };
    case 'symbol':
      return { name, text: [`✓${own}`], asked: [] };
    case 'unreadable':
      return { name, text: [own], asked: ['显示为〓'] };
    case 'picture':
      return { name, text: [own], asked: ['图片'] };
    case 'plain':
    case 'box':
      return { name, text: [own, other], asked: [] };
    default:
      return { name, text: [own], asked: [other] };
  }
}
