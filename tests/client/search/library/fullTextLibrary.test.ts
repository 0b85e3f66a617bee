import { describe, expect, test } from 'vitest';
import { Whole } from '#client/search/library/fullTextLibrary.ts';
import type { Catalogue } from '#client/search/library/library.ts';
import { blockFile } from '#search/index/manifest.ts';
import { parseQuery } from '#search/match/query.ts';
import type { Run } from '#search/match/textRun.ts';
import { blocks, runs } from '../../../search/notice.ts';

/** The notice's catalogue, whose files come or fail as told; and how often the file of the whole text was asked for. */
function catalogueOf(
  text: () => Promise<Run[]>,
  block = async (name: string): Promise<unknown> => byName.get(name),
) {
  const asked = { whole: 0 };
  let adopted: Promise<Run[]> | undefined;
  const catalogue = {
    card: { form: 'scan', blocks: blocks.length },
    runs() {
      if (adopted) return adopted;
      asked.whole += 1;
      return text();
    },
    adopt(came: Promise<Run[]>) {
      adopted = came;
    },
    parcel: block,
  } as unknown as Catalogue;
  return { asked, whole: new Whole(catalogue) };
}
const byName = new Map(blocks.map((block, number) => [blockFile(number), block]));
const failing = (message: string) => async () => {
  throw new Error(message);
};

describe('text read whole', () => {
  test('is asked of its file while that comes', async () => {
    const { whole, asked } = catalogueOf(async () => runs, failing('not to be read'));
    const query = parseQuery('国之大者');
    expect(await whole.find(query)).toMatchObject({ complete: true, proven: true });
    expect(await whole.hits(query)).toHaveLength(1);
    expect(asked.whole).toBe(2);
  });

  test('is the same from its blocks, and the file that failed is asked for no more', async () => {
    const { whole, asked } = catalogueOf(failing('slow'));
    expect(await whole.near()).toEqual(runs);
    expect(await whole.hits(parseQuery('国之大者'))).toHaveLength(1);
    expect(await whole.alike('致辞')).toContain('致词');
    expect(asked.whole).toBe(1);
  });

  test('is not waited for a second time when the first script has already failed to get it', async () => {
    const { whole, asked } = catalogueOf(failing('slow'));
    await whole.despite(new Error('slow'));
    expect(await whole.near()).toEqual(runs);
    expect(asked.whole).toBe(0);
  });

  test('says why its file failed when the blocks fail too, and asks for it again', async () => {
    const { whole, asked } = catalogueOf(failing('slow'), failing('missing'));
    await expect(whole.near()).rejects.toThrow('slow');
    await expect(whole.find(parseQuery('工会'))).rejects.toThrow('slow');
    expect(asked.whole).toBe(2);
  });

  test('is not looked for elsewhere once the reader has given it up', async () => {
    const { whole } = catalogueOf(failing('given up'));
    await expect(whole.near()).rejects.toThrow('given up');
    await expect(whole.despite(new Error('given up'))).rejects.toThrow('given up');
  });
});
