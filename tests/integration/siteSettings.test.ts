import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { listFiles } from '#integration/checksums.ts';
import { FIXTURE } from '../fixture/library.ts';
import { cleanBuild } from '../cleanBuild.ts';

const { site } = FIXTURE;
const RENAMED = '另一个名字';
const COLOURS = { accent: '#8a1538', accentOnDark: '#f0a0b0' };

/** Returns every text of a site, those inside Office files too, by its path. */
function textsOf(dist: string): [path: string, text: string][] {
  return listFiles(dist).flatMap((path): [string, string][] => {
    const bytes = readFileSync(join(dist, path));
    if (!/\.(?:pptx|docx)$/u.test(path)) return [[path, bytes.toString('utf8')]];
    const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
    return parts.map(([part, text]) => [`${path}/${part}`, strFromU8(text)]);
  });
}

/** The paths of the texts that contain a text, whatever its capitals. */
const having = (texts: readonly (readonly [string, string])[], sought: string) =>
  texts.filter(([, text]) => text.toLowerCase().includes(sought)).map(([path]) => path);

test('a renamed site in another colour holds neither the old name nor the old colours', async () => {
  const settings = (yaml: string) =>
    yaml
      .replace(site.name, RENAMED)
      .replace(site.shortName, '新名')
      .replace(site.colours.accent, COLOURS.accent)
      .replace(site.colours.accentOnDark, COLOURS.accentOnDark);
  const texts = textsOf(await cleanBuild({ settings }));
  const { accent, accentOnDark } = site.colours;
  for (const old of [site.name, site.shortName, accent.slice(1), accentOnDark.slice(1)])
    expect(having(texts, old), old).toEqual([]);
  // A frame of one passage has no head.
  const pages = texts.filter(([path]) => path.endsWith('.html') && !path.includes('/bare/'));
  expect(having(pages, RENAMED)).toEqual(pages.map(([path]) => path));
  for (const file of ['docProps/core.xml', 'icon.svg'])
    expect(texts.some(([path]) => path.endsWith(file))).toBe(true);
  expect(having(texts, COLOURS.accent.slice(1))).toEqual(
    expect.arrayContaining(['icon.svg', expect.stringMatching(/\.pptx\/ppt\/theme/u)]),
  );
});

test('a site without lectures has none of their pages, and nothing that leads to them', async () => {
  const dist = await cleanBuild({
    settings: (yaml) => yaml.replace(/^features: .*$/mu, 'features: []'),
  });
  for (const folder of ['pack', 'packs', 'present', 'handout', 'office'])
    expect(existsSync(join(dist, folder)), folder).toBe(false);
  const pages = textsOf(dist).filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  expect(having(pages, '宣讲单')).toEqual([]);
  expect(having(pages, '下载离线版')).toEqual([]);
});

test('neither name nor colours of the site stand in its code', () => {
  const { name, colours } = FIXTURE.site;
  const own = readFileSync('content/site.yaml', 'utf8');
  const published = /^name: (\S+)/mu.exec(own)?.[1] ?? '';
  expect(published).not.toBe('');
  const values = [...own.matchAll(/#[0-9a-f]{6}/gu)].map(([value]) => value);
  const code = globSync('{src,astro.config.mjs}/**/*.{ts,astro,css,mdx,mjs}').map(
    (file) => [file, readFileSync(file, 'utf8')] as const,
  );
  expect(code.length).toBeGreaterThan(100);
  for (const value of [name, published, ...Object.values(colours), ...values])
    expect(having(code, value), value).toEqual([]);
});
