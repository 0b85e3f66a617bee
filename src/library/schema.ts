import { z } from 'astro/zod';
import { PAGE_UNITS } from '#edition/document.ts';
import { MODES } from '#edition/layer.ts';
import { SCOPE_PATTERN } from '#edition/parallels/scope.ts';
import { LIMITS } from '#packs/limits.ts';
import { MARKUPS } from '#edition/markup.ts';
import { addressNameFault } from '#edition/gate/reservedNames.ts';
import { lineOfText, linesOfText } from './textSchema.ts';

/** A segment of an address: ASCII and permanent; `p3` is reserved for passages. */
const slug = z.string().superRefine((name, context) => {
  const fault = addressNameFault(name);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});
const passage = z
  .string()
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*#p[1-9]\d*$/u, '写法如 congress/report#p3');
const line = lineOfText();
const text = linesOfText();

/** Rejects a range such as `#p11-p4`, which would otherwise be read as an empty list. */
function isAscendingRange(range: string): boolean {
  const [, from = '0', to = from] = /#p(\d+)(?:-p(\d+))?$/u.exec(range) ?? [];
  return Number(from) <= Number(to);
}

/** How a section or a layer was called before. */
const former = z.array(line).min(1, '至少要有一项').optional();
const section = z.strictObject({ id: slug, locator: line, former });
const part = z.strictObject({
  part: slug,
  name: line.optional(),
  locator: line,
  former,
  counter: line.optional(),
  /** Parts can be nested: 编, 章 and 节 of a law. */
  get sections() {
    return z.array(z.union([section, part])).min(1);
  },
});

const source = {
  file: z.string().regex(/^[a-z0-9.-]+\.txt$/u, '须是同一文件夹里的 .txt 文件'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, '须是 64 位十六进制的 SHA-256'),
};

/** Schema of `content/<document>/document.yaml`. */
export const documentSchema = z.strictObject({
  name: line.optional(),
  issuer: line.optional(),
  /** 发文字号 and 成文日期, as the text gives them. */
  number: line.optional(),
  dated: line.optional(),
  articles: z.boolean().optional(),
  pages: z.enum(PAGE_UNITS).optional(),
  source: z.strictObject({
    ...source,
    markup: z.enum(MARKUPS).optional(),
    received: z
      .strictObject({
        name: line,
        sha256: source.sha256,
        read: line,
        leftOut: z.array(line).min(1, '至少要有一项').optional(),
      })
      .optional(),
  }),
  layers: z
    .array(
      z.strictObject({
        mode: z.enum(MODES),
        of: slug.optional(),
        label: line,
        former,
        note: text,
      }),
    )
    .min(1),
  contents: z
    .array(z.union([z.strictObject({ section: slug, locator: line, former }), part]))
    .min(1),
  doors: z.array(z.strictObject({ section: z.string(), name: line })),
  lists: z.array(
    z.strictObject({
      id: slug,
      name: line,
      locator: line.optional(),
      said: z.strictObject({ at: passage, words: line, count: z.number().int().min(0) }).optional(),
      items: z.array(
        z
          .string()
          .regex(/^[a-z0-9/-]+#p\d+(?:-p\d+)?$/u, '写法如 congress/report#p4-p11')
          .refine(isAscendingRange, '起止颠倒，写法如 congress/report#p4-p11'),
      ),
    }),
  ),
  absent: z.array(text),
  earlier: z
    .array(
      z.strictObject({
        ...source,
        replaced: text,
        gone: z.record(passage, linesOfText(Infinity)).optional(),
      }),
    )
    .optional(),
});

/** The data of a valid document.yaml. */
export type DocumentFacts = z.infer<typeof documentSchema>;

/** Schema of `content/aliases.yaml`: old id → present id. */
export const aliasesSchema = z.record(z.string(), z.string());

/** Schema of `content/published.json`: id → fingerprint. */
export const recordSchema = z.record(
  z.string(),
  z.string().regex(/^[a-z0-9+-]+:[0-9a-f]{16}$/u, '登记只由 npm run record 写入，不手改'),
);

const packRange = z
  .string('写句子或章节的地址，或 heading: 小标题，或 note: 备注')
  .regex(
    /^[a-z0-9-]+(?:\/[a-z0-9-]+)+(?:#p[1-9]\d*(?:-p[1-9]\d*)?)?$/u,
    '写法如 notice/speech/1、notice/speech/1#p3 或 notice/speech/1#p3-p5',
  )
  .refine(isAscendingRange, '起止颠倒，写法如 notice/speech/1#p3-p5');
const packLine = lineOfText(LIMITS.line);

/** Schema of `content/packs/<id>.yaml`. */
export const packSchema = z.strictObject({
  title: packLine,
  /** The passage of the text that names the use of this pack, and the words in it. */
  named: z.strictObject({ at: packRange, words: line }),
  /** Whether 学习 in the head of every page leads to this pack. */
  study: z.literal(true).optional(),
  items: z
    .array(
      z.union([
        packRange,
        z.strictObject({ heading: packLine }),
        z.strictObject({ note: linesOfText(LIMITS.note) }),
      ]),
    )
    .min(1, '至少要有一项')
    .max(LIMITS.items, `最多 ${LIMITS.items} 项`),
});

/** The data of a valid ready-made pack file. */
export type PackFacts = z.infer<typeof packSchema>;

/** Words that two passages share; fewer than four characters are no sign of a parallel. */
const sharedWords = linesOfText().min(4, '至少写 4 个字').regex(/^\S/u, '不能以空白开头');
const passagePair = z.tuple([z.string(), z.string()]).readonly();

/** Schema of `content/references.yaml`. */
export const parallelsSchema = z.strictObject({
  none: text,
  onlyRejected: text,
  kinds: z
    .array(
      z.strictObject({
        name: line,
        passages: z.array(z.string().regex(SCOPE_PATTERN, '写法如 文件/章节#p4-p11')).min(1),
      }),
    )
    .min(1),
  references: z.array(z.strictObject({ between: passagePair, words: z.array(sharedWords).min(1) })),
  rejected: z.array(
    z.strictObject({ words: sharedWords, why: text, between: passagePair.optional() }),
  ),
});

/** Schema of `content/terms.yaml`. */
export const termsSchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      slug,
      words: lineOfText().min(2, '至少写 2 个字').regex(/^\S/u, '不能以空白开头'),
    }),
  ),
});

/** Schema of `content/synonyms.yaml`. */
export const synonymsSchema = z.strictObject({
  synonyms: z.array(
    z.strictObject({
      words: z.array(lineOfText()).min(1, '至少要有一项'),
      also: z
        .array(lineOfText().min(2, '至少写 2 个字').regex(/^\S/u, '不能以空白开头'))
        .min(1, '至少要有一项'),
    }),
  ),
});
