import { z } from 'astro/zod';
import { PAGES } from '#edition/document.ts';
import { MODES } from '#edition/layer.ts';
import { SCOPE } from '#edition/parallels/scope.ts';
import { LIMITS } from '#packs/limits.ts';
import { MARKUPS } from '#edition/markup.ts';

z.config(z.locales.zhCN());

/** Addresses are ASCII and permanent; `p3` is kept for passages. */
const slug = z
  .string()
  .regex(
    /^(?!p\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    '只能用小写英文字母、数字和连字符，且不能是 p 加数字',
  );
const passage = z.string().regex(/^[a-z0-9/-]+#p[1-9]\d*$/u, '写法如 congress/report#p3');
const text = z.string().min(1, '不能为空');

/** A range such as `#p11-p4` would otherwise be read as an empty list. */
function isForwards(range: string): boolean {
  const [, from = '0', to = from] = /#p(\d+)(?:-p(\d+))?$/u.exec(range) ?? [];
  return Number(from) <= Number(to);
}

const section = z.strictObject({ id: slug, locator: text });
const part = z.strictObject({
  part: slug,
  name: text.optional(),
  locator: text,
  /** A part may hold parts: 编, 章 and 节 of a law. */
  get sections() {
    return z.array(z.union([section, part])).min(1);
  },
});

const source = {
  file: z.string().regex(/^[a-z0-9.-]+\.txt$/u, '须是同一文件夹里的 .txt 文件'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, '须是 64 位十六进制的 SHA-256'),
};

/** Shape of `content/<document>/document.yaml`. */
export const documentSchema = z.strictObject({
  name: text.optional(),
  issuer: text.optional(),
  /** 发文字号 and 成文日期, as the text gives them. */
  number: text.optional(),
  dated: text.optional(),
  articles: z.boolean().optional(),
  pages: z.enum(PAGES).optional(),
  source: z.strictObject({
    ...source,
    markup: z.enum(MARKUPS).optional(),
  }),
  layers: z
    .array(
      z.strictObject({
        mode: z.enum(MODES),
        of: slug.optional(),
        label: text,
        note: text,
      }),
    )
    .min(1),
  contents: z.array(z.union([z.strictObject({ section: slug, locator: text }), part])).min(1),
  doors: z.array(z.strictObject({ section: z.string(), name: text })),
  lists: z.array(
    z.strictObject({
      id: slug,
      name: text,
      locator: text.optional(),
      said: z.strictObject({ at: passage, words: text, count: z.number().int().min(0) }).optional(),
      items: z.array(
        z
          .string()
          .regex(/^[a-z0-9/-]+#p\d+(?:-p\d+)?$/u, '写法如 congress/report#p4-p11')
          .refine(isForwards, '起止颠倒，写法如 congress/report#p4-p11'),
      ),
    }),
  ),
  absent: z.array(text),
  earlier: z
    .array(
      z.strictObject({
        ...source,
        replaced: text,
        gone: z.record(passage, text).optional(),
      }),
    )
    .optional(),
});

/** What document.yaml says, once it has the right shape. */
export type DocumentFacts = z.infer<typeof documentSchema>;

/** Shape of `content/aliases.yaml`: old id → present id. */
export const aliasesSchema = z.record(z.string(), z.string());

/** Shape of `content/published.json`: id → fingerprint. */
export const recordSchema = z.record(
  z.string(),
  z.string().regex(/^[a-z0-9+-]+:[0-9a-f]{16}$/u, '登记只由 npm run record 写入，不手改'),
);

const packed = z
  .string('写段句或章节的地址，或 heading: 小标题，或 note: 备注')
  .regex(
    /^[a-z0-9-]+(?:\/[a-z0-9-]+)+(?:#p[1-9]\d*(?:-p[1-9]\d*)?)?$/u,
    '写法如 notice/speech/1、notice/speech/1#p3 或 notice/speech/1#p3-p5',
  )
  .refine(isForwards, '起止颠倒，写法如 notice/speech/1#p3-p5');
const line = text.max(LIMITS.line, `最多 ${LIMITS.line} 字`);

/** Shape of `content/packs/<id>.yaml`. */
export const packSchema = z.strictObject({
  title: line,
  /** Where the text itself names the use this pack is for, and in which words. */
  named: z.strictObject({ at: packed, words: text }),
  items: z
    .array(
      z.union([
        packed,
        z.strictObject({ heading: line }),
        z.strictObject({ note: text.max(LIMITS.note, `最多 ${LIMITS.note} 字`) }),
      ]),
    )
    .min(1, '至少要有一项'),
});

/** What a ready-made pack's file says, once it has the right shape. */
export type PackFacts = z.infer<typeof packSchema>;

/** Fewer shared characters say nothing. */
const shared = z.string().min(4, '至少写 4 个字').regex(/^\S/u, '不能以空白开头');
const pair = z.tuple([z.string(), z.string()]).readonly();

/** Shape of `content/references.yaml`. */
export const referencesSchema = z.strictObject({
  none: text,
  onlyRejected: text,
  kinds: z
    .array(
      z.strictObject({
        name: text,
        passages: z.array(z.string().regex(SCOPE, '写法如 文件/章节#p4-p11')).min(1),
      }),
    )
    .min(1),
  references: z.array(z.strictObject({ between: pair, words: z.array(shared).min(1) })),
  rejected: z.array(z.strictObject({ words: shared, why: text, between: pair.optional() })),
});

/** Shape of `content/terms.yaml`. */
export const termsSchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      slug,
      words: z.string().min(2, '至少写 2 个字').regex(/^\S/u, '不能以空白开头'),
    }),
  ),
});
