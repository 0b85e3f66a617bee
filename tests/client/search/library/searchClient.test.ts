import { expect, test } from 'vitest';
import { openCatalogue } from '#client/search/library/searchClient.ts';
import { volumesOf } from '#search/build/shards.ts';
import type { Card } from '#search/index/manifest.ts';
import { checksum } from '#search/index/payload.ts';
import { parseQuery } from '#search/match/query.ts';
import { blocks, runs } from '../../../search/notice.ts';

const [whole] = volumesOf(blocks);
const card: Card = {
  ...{ release: '0123456789', form: 'scan', folder: 'pagefind/0123456789/' },
  ...{ blocks: blocks.length, volumes: 1, characters: 0, bytes: 0 },
};

/** The notice's catalogue, whose whole text comes or fails as told; and what was asked for. */
function catalogueOf(parcel: () => Promise<unknown>) {
  const asked: string[] = [];
  const load = (path: string) => {
    asked.push(path);
    return parcel();
  };
  return { asked, catalogue: openCatalogue(card, { parcel: load, archive: parcel }) };
}

test('the whole text is asked for once, and what failed again', async () => {
  let came = false;
  const { asked, catalogue } = catalogueOf(async () => {
    if (!came) throw new Error('slow');
    return [card.release, checksum(JSON.stringify(whole)), whole];
  });
  await expect(catalogue.find(parseQuery('国之大者'), 1)).rejects.toThrow('slow');
  came = true;
  expect((await catalogue.find(parseQuery('国之大者'), 1)).hits).toHaveLength(1);
  expect(await catalogue.runs()).toEqual(runs);
  expect(asked).toEqual([`${card.folder}whole/0.js`, `${card.folder}whole/0.js`]);
});

test('text that came another way answers every word, and its file is asked for no more', async () => {
  const { asked, catalogue } = catalogueOf(async () => {
    throw new Error('slow');
  });
  await expect(catalogue.runs()).rejects.toThrow('slow');
  catalogue.adopt(Promise.resolve(runs));
  expect((await catalogue.find(parseQuery('国之大者'), 1)).hits).toHaveLength(1);
  expect(await catalogue.runs()).toBe(runs);
  expect(asked).toHaveLength(1);
});
