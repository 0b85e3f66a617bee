import { expect, test } from 'vitest';
import { characterTable } from '../../../src/cli/cmaps/tables.ts';

test('the tables of every Chinese encoding that PDF names are there, and no others', async () => {
  const names = ['GB-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16', 'ETen-B5'];
  for (const name of names.flatMap((each) => [`${each}-H`, `${each}-V`]))
    expect((await characterTable(`${name}.bcmap`))?.length, name).toBeGreaterThan(50);
  for (const order of ['GB1', 'CNS1', 'Japan1', 'Korea1'])
    expect(await characterTable(`Adobe-${order}-UCS2.bcmap`), order).not.toBeNull();
  expect(await characterTable('Made-Up-H.bcmap')).toBeNull();
});
