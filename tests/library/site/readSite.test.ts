import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import type { ContentFiles } from '#library/contentFiles.ts';
import { filesOf } from '#library/contentFiles.ts';
import { readSite } from '#library/site/readSite.ts';
import { contrastRatio } from '#styles/contrast.ts';
import { LIGHT } from '#styles/tokens.ts';
import { SMALL_SITE } from '../smallSite.ts';

/** The files of a project with these settings, and perhaps an icon. */
function filesWith(yaml: string, icon?: Uint8Array): ContentFiles {
  const files = filesOf({ 'content/site.yaml': yaml, ...(icon && { 'content/icon.png': '' }) });
  return { ...files, bytes: () => new Uint8Array(icon ?? []) };
}

const png = (width: number, height: number) =>
  encode({ width, height, channels: 1, depth: 8, data: new Uint8Array(width * height) });
const withLine = (line: string) => `${SMALL_SITE}${line}\n`;
const problemOf = (yaml: string, icon?: Uint8Array) => {
  try {
    readSite(filesWith(yaml, icon));
  } catch (error) {
    return String(error);
  }
  return '';
};

test('a site says nothing that its editor has not written', () => {
  const { settings, icon } = readSite(filesWith(SMALL_SITE));
  expect(settings).toEqual({
    name: '样本网',
    shortName: '样本',
    filing: [],
    colours: { accent: '#1f5f8b', accentOnDark: '#8ec5ea' },
    features: { lectures: true, offline: true },
    groups: { by: 'issuer', order: [] },
  });
  expect(icon).toBeUndefined();
});

test('documents are grouped as the editor chose, the named groups first', () => {
  const yaml = withLine('groupBy: kind\ngroupOrder: [条例, 办法]');
  expect(readSite(filesWith(yaml)).settings.groups).toEqual({
    by: 'kind',
    order: ['条例', '办法'],
  });
});

test('a site without settings is told how to get them', () => {
  expect(() => readSite(filesOf({}))).toThrow('npm run new');
});

test.each([
  ['shortName: 样本', 'shortName: 五个字的名', '最多 4 字'],
  ['name: 样本网', 'nam: 样本网', 'nam'],
  ["accent: '#1f5f8b'", "accent: 'red'", '六位十六进制'],
  ['features: [lectures, offline]', 'features: [lecture]', 'lectures'],
  ['features: [lectures, offline]', 'features: []\ngroupBy: name', 'issuer'],
  ['features: [lectures, offline]', 'features: []\naddress: example.org', '以 / 结尾'],
  ['features: [lectures, offline]', 'features: []\naddress: https://example.org/?a/', '以 / 结尾'],
  ['features: [lectures, offline]', 'features: []\naddress: https://:80/', '不是网址'],
  ['features: [lectures, offline]', 'features: []\nicon: ../secret.png', 'PNG 文件的名字'],
])('%s written as %s is refused with the line', (right, wrong, message) => {
  const problem = problemOf(SMALL_SITE.replace(right, wrong));
  expect(problem).toContain(message);
  expect(problem).toMatch(/content\/site\.yaml:\d/u);
});

test('a colour that cannot be read is refused, and one that can is proposed', () => {
  const problem = problemOf(SMALL_SITE.replace('#1f5f8b', '#ffcc00'));
  expect(problem).toContain('content/site.yaml:3');
  const [, proposed = ''] = /看得清的是 (#[0-9a-f]{6})/u.exec(problem) ?? [];
  expect(contrastRatio(proposed, LIGHT.paper)).toBeGreaterThanOrEqual(4.5);
  expect(problemOf(SMALL_SITE.replace('#1f5f8b', proposed))).toBe('');
  expect(problemOf(SMALL_SITE.replace('#8ec5ea', '#553333'))).toContain('深色底色上看不清');
});

test('an icon is a square PNG of at least 512 pixels', () => {
  const yaml = withLine('icon: icon.png');
  const good = png(512, 512);
  expect(readSite(filesWith(yaml, good)).icon).toEqual(new Uint8Array(good));
  expect(problemOf(yaml)).toContain('没有文件 content/icon.png');
  expect(problemOf(yaml, png(512, 600))).toContain('宽 512，高 600');
  expect(problemOf(yaml, png(511, 511))).toContain('至少要 512');
  expect(problemOf(yaml, new TextEncoder().encode('<svg/>'.repeat(20)))).toContain('不是 PNG');
  expect(problemOf(yaml, good.subarray(0, 20))).toContain('不是 PNG');
});
