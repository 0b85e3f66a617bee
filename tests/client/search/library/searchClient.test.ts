import { expect, test } from 'vitest';
import { fullTextOf } from '#client/search/library/fullTextLibrary.ts';
import { openSearchClient } from '#client/search/library/searchClient.ts';
import { shardsOf } from '#search/build/shards.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import { checksum } from '#search/index/payload.ts';
import { blocks, runs } from '../../../fixture/search.ts';

const [whole] = shardsOf(blocks);
const manifest: SearchManifest = {
  ...{ release: '0123456789', form: 'scan', folder: 'search-data/0123456789/' },
  ...{ blocks: blocks.length, passages: 0, volumes: 1, characters: 0, bytes: 0 },
};

/** The fixture's client, whose payloads come from `payload`, and the paths requested. */
function clientWith(payload: () => Promise<unknown>) {
  const requested: string[] = [];
  const load = (path: string) => {
    requested.push(path);
    return payload();
  };
  const client = openSearchClient(manifest, { payload: load, largeLibrary: payload });
  return { requested, client };
}

test('the whole text is requested once, and again after a failure', async () => {
  let arrives = false;
  const { requested, client } = clientWith(async () => {
    if (!arrives) throw new Error('slow');
    return [manifest.release, checksum(JSON.stringify(whole)), whole];
  });
  await expect(client.fullText()).rejects.toThrow('slow');
  arrives = true;
  expect((await client.fullText()).runs()).toEqual(runs);
  expect((await client.fullText()).runs()).toEqual(runs);
  expect(requested).toEqual([`${manifest.folder}whole/0.js`, `${manifest.folder}whole/0.js`]);
});

test('a text set from elsewhere is the client’s, and its file is not requested again', async () => {
  const { requested, client } = clientWith(async () => {
    throw new Error('slow');
  });
  await expect(client.fullText()).rejects.toThrow('slow');
  const text = fullTextOf(blocks);
  client.setFullText(Promise.resolve(text));
  expect(await client.fullText()).toBe(text);
  expect(requested).toHaveLength(1);
});
