/** The colours and typefaces of a site, in one place for pages, frames, single files and Office files. */
import type { SiteColours } from '#edition/site.ts';

/** One colour for each use besides the site's own, in one scheme. */
interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  line: string;
  edge: string;
  wash: string;
  mark: string;
}

/** The colours on light paper. */
export const LIGHT: Palette = {
  paper: '#fbf8f1',
  ink: '#1d1a16',
  quiet: '#5f574c',
  line: '#d6ccba',
  edge: '#857a6a',
  wash: '#f3eddf',
  mark: '#f7e2a0',
};

/** The colours on dark paper. */
export const DARK: Palette = {
  paper: '#1c1a17',
  ink: '#ebe4d8',
  quiet: '#b5ab9d',
  line: '#453f36',
  edge: '#8c8173',
  wash: '#27241f',
  mark: '#5a480f',
};

/** The typefaces as CSS font families: 宋 for the source, its bold for titles, 楷 at display sizes, 黑 for the interface. */
const FACES = {
  song: "'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',STSong,SimSun,serif",
  title:
    "Biaosong,'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',STSong,SimSun,serif",
  kai: "'Kaiti SC',STKaiti,KaiTi,'Source Han Serif SC','Noto Serif CJK SC','Songti SC',SimSun,serif",
  hei: "'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Source Han Sans SC','Noto Sans CJK SC',sans-serif",
} as const;

/** The same typefaces by the names that Windows and WPS know; bold 宋体 replaces 小标宋, which neither includes. */
export const OFFICE_FACES = { song: '宋体', fang: '仿宋', kai: '楷体', hei: '黑体' } as const;

/** The text sizes that a reader can choose, as multiples of the browser's. */
const TEXT_SIZES = { large: '118.75%', huge: '143.75%' } as const;

/**
 * Returns the tokens as CSS custom properties, in both schemes, for any page: `--color-ink`, `--font-song`.
 * `--accent-on-light` is the site's colour for what leaves the page.
 */
export function tokensCss({ accent, accentOnDark }: SiteColours): string {
  const sizes = Object.entries(TEXT_SIZES).map(
    ([name, size]) => `:root[data-size='${name}']{font-size:${size}}`,
  );
  const light = `color-scheme:light;${colourProperties({ ...LIGHT, accent })}`;
  const dark = `color-scheme:dark;${colourProperties({ ...DARK, accent: accentOnDark })}`;
  return [
    `:root{${faceProperties()}--accent-on-light:${accent};${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${dark}}}`,
    `:root[data-theme='dark']{${dark}}`,
    ...sizes,
  ].join('');
}

function faceProperties(): string {
  return Object.entries(FACES)
    .map(([name, families]) => `--font-${name}:${families};`)
    .join('');
}

function colourProperties(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--color-${name}:${colour};`)
    .join('');
}
