import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { iconPng, iconSvg } from '#exports/icon.ts';
import { LIGHT } from '#styles/tokens.ts';

test('the icon is drawn in the colour of the site on paper, and in no other', () => {
  const { width, height, data } = decode(iconPng('#123456', 64));
  expect([width, height, data.length]).toEqual([64, 64, 64 * 64 * 3]);
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 3)
    colours.add(
      `#${[...data.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0')).join('')}`,
    );
  expect([...colours].sort()).toEqual(['#123456', LIGHT.paper]);
  const svg = iconSvg('#123456');
  expect(svg.match(/#[0-9a-f]{6}/gu)).toEqual([LIGHT.paper, '#123456']);
});
