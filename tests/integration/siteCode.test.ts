import { expect, test } from 'vitest';
import { SiteCode, sheetsPlugin } from '#integration/siteCode.ts';
import { singleFileStyle } from '#styles/singleFile.ts';
import { tokensCss } from '#styles/tokens.ts';
import { FIXTURE } from '../fixture/library.ts';

const { colours: COLOURS } = FIXTURE.site;

test('a script inside a page is of the site as it is written there, and one in a file by its address', () => {
  const code = new SiteCode();
  code.addScript('a="</script>"', null);
  code.addScript('b()', 'assets/b.js');
  expect(code.hasScript('a="<\\/script>"')).toBe(true);
  expect(['a="</script>"', 'b()', ''].some((script) => code.hasScript(script))).toBe(false);
  expect([code.hasFile('/assets/b.js'), code.hasFile('assets/b.js')]).toEqual([true, false]);
});

test('styles are of the site where they are its sheets one after another, whole', () => {
  const code = new SiteCode();
  code.addColours(COLOURS);
  code.addSheet('a{}');
  code.addSheet('a{}b{}');
  code.addSheet('');
  for (const css of [
    '',
    'a{}',
    'a{}a{}b{}a{}',
    `${tokensCss(COLOURS)}a{}${singleFileStyle(COLOURS)}`,
  ])
    expect(code.hasStyle(css), css.slice(0, 20)).toBe(true);
  for (const css of ['b{}', 'a{', 'a{}c{}', 'c{}a{}', ' a{}'])
    expect(code.hasStyle(css), css).toBe(false);
});

test('the sheets of a build are added without the mark of Vite, and nothing else of it is', () => {
  const code = new SiteCode();
  const { generateBundle } = sheetsPlugin(code);
  const hook = typeof generateBundle === 'object' ? generateBundle.handler : generateBundle;
  const asset = (fileName: string, source: string) => ({ type: 'asset', fileName, source });
  const bundle = {
    one: asset('one.css', 'a{}/*$vite$:1*/'),
    two: { ...asset('two.css', 'b{}'), type: 'chunk' },
    three: asset('three.svg', 'c{}'),
  };
  (hook as (options: unknown, files: unknown) => void)({}, bundle);
  expect(['a{}', 'b{}', 'c{}'].map((css) => code.hasStyle(css))).toEqual([true, false, false]);
});
