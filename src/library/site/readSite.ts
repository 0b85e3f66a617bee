import { z } from 'astro/zod';
import { GROUPINGS } from '#edition/grouping/documentGroups.ts';
import { FEATURES, SHORT_NAME } from '#edition/site.ts';
import type { Site } from '#edition/site.ts';
import { EditionError } from '#edition/problem.ts';
import { contrastRatio, nearestReadable } from '#styles/contrast.ts';
import { DARK, LIGHT } from '#styles/tokens.ts';
import type { ContentFiles } from '../contentFiles.ts';
import { lineOfText } from '../textSchema.ts';
import { locateProblems, readYaml } from '../yaml.ts';
import type { YamlProblem } from '../yaml.ts';

/** Path of the settings of the site, relative to the root. */
export const SITE_FILE = 'content/site.yaml';

/** The sides that an icon has at least, in pixels. */
const ICON_SIDE = 512;
/** The signature of PNG, and the header chunk that follows it with width and height. */
const PNG = '89504e470d0a1a0a0000000d49484452';

/** The settings of a site, and its own icon if it has one. */
export interface LoadedSite {
  settings: Site;
  icon: Uint8Array<ArrayBuffer> | undefined;
}

/** The least contrast of text, WCAG 2.2 AA. */
const READABLE = 4.5;

const colour = z.string().regex(/^#[0-9a-f]{6}$/u, '写成 # 加六位十六进制，小写，例如 #8a1538');
const address = z
  .string()
  .regex(/^https?:\/\/[^\s?#]+\/$/u, '写完整的网址，以 / 结尾，例如 https://example.org/study/')
  .refine((url) => URL.canParse(url), '不是网址');

/** Schema of `content/site.yaml`. */
const siteSchema = z.strictObject({
  name: lineOfText(40),
  shortName: lineOfText(SHORT_NAME),
  publisher: lineOfText().optional(),
  contact: lineOfText().optional(),
  filing: z.array(lineOfText(60)).default([]),
  colours: z.strictObject({ accent: colour, accentOnDark: colour }),
  icon: z
    .string()
    .regex(/^[a-z0-9-]+\.png$/u, '写 content 文件夹里一个 PNG 文件的名字，例如 icon.png')
    .optional(),
  letterhead: lineOfText(60).optional(),
  address: address.optional(),
  features: z.array(z.enum(FEATURES)),
  groupBy: z.enum(GROUPINGS).default('issuer'),
  /** The names of groups that come first. */
  groupOrder: z.array(lineOfText()).default([]),
});

/** Reads the settings of the site, and its own icon. @throws EditionError when they are missing or wrong */
export function readSite(files: ContentFiles): LoadedSite {
  if (!files.has(SITE_FILE)) {
    const mend = '运行 npm run new，按提示写一份';
    throw new EditionError([{ file: SITE_FILE, message: '没有网站的设置', mend }]);
  }
  const { data, lineOf } = readYaml(files.read(SITE_FILE), SITE_FILE, siteSchema);
  const { features: wanted, groupBy: by, groupOrder: order, ...settings } = data;
  const icon = settings.icon === undefined ? undefined : iconIn(files, settings.icon);
  const problems = [...colourProblems(settings.colours), ...iconProblems(settings.icon, icon)];
  if (problems.length > 0) {
    throw new EditionError(locateProblems(problems, { file: SITE_FILE, lineOf }));
  }
  const chosen = FEATURES.map((feature) => [feature, wanted.includes(feature)] as const);
  const features = Object.fromEntries(chosen) as Site['features'];
  return { settings: { ...settings, features, groups: { by, order } }, icon };
}

function colourProblems({ accent, accentOnDark }: Site['colours']): YamlProblem[] {
  return [
    ...colourProblem('accent', accent, [LIGHT.paper, LIGHT.wash], '浅色'),
    ...colourProblem('accentOnDark', accentOnDark, [DARK.paper, DARK.wash], '深色'),
  ];
}

function colourProblem(
  name: keyof Site['colours'],
  value: string,
  grounds: readonly string[],
  scheme: string,
): YamlProblem[] {
  const least = Math.min(...grounds.map((ground) => contrastRatio(value, ground)));
  if (least >= READABLE) return [];
  // Rounded down, so that a value just below the limit is not shown as the limit.
  const shown = Math.floor(least * 100) / 100;
  const message = `${value} 写的字在${scheme}底色上看不清：对比度 ${shown}，至少要 ${READABLE}`;
  const mend = `换一种颜色；相近而看得清的是 ${nearestReadable(value, grounds, READABLE)}`;
  return [{ path: ['colours', name], message, mend }];
}

function iconIn(files: ContentFiles, icon: string): Uint8Array<ArrayBuffer> | undefined {
  return files.has(`content/${icon}`) ? files.bytes(`content/${icon}`) : undefined;
}

function iconProblems(
  name: string | undefined,
  icon: Uint8Array<ArrayBuffer> | undefined,
): YamlProblem[] {
  if (name === undefined) return [];
  const path = ['icon'];
  const mend = '把图标放进 content 文件夹，或删去 icon 一行，用网站自己画的图标';
  if (!icon) return [{ path, message: `没有文件 content/${name}`, mend }];
  const fault = pngFault(icon);
  return fault ? [{ path, message: `content/${name} ${fault}`, mend }] : [];
}

function pngFault(icon: Uint8Array<ArrayBuffer>): string | undefined {
  const start = [...icon.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0'));
  if (start.join('') !== PNG || icon.length < 24) return '不是 PNG 图片';
  const header = new DataView(icon.buffer, icon.byteOffset);
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  if (width !== height) return `不是正方形：宽 ${width}，高 ${height}`;
  return width < ICON_SIDE ? `太小：边长 ${width} 像素，至少要 ${ICON_SIDE}` : undefined;
}
