/** Encodes a text in an encoding that Node can only decode, by a table made from decoding all byte sequences. */
export function encode(text: string, encoding: 'gbk' | 'gb18030' | 'big5'): Uint8Array {
  const table = tableOf(encoding);
  return new Uint8Array(
    [...text].flatMap((char) => {
      if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
      const bytes = table.get(char);
      if (!bytes) throw new Error(`${char} is not in ${encoding}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  const enter = (bytes: number[]) => {
    const char = decoder.decode(new Uint8Array(bytes));
    if ([...char].length === 1 && char !== '\uFFFD' && !table.has(char)) table.set(char, bytes);
  };
  for (let a = 0x81; a <= 0xfe; a += 1) for (let b = 0x40; b <= 0xfe; b += 1) enter([a, b]);
  if (encoding === 'gb18030')
    for (let b = 0x30; b <= 0x39; b += 1)
      for (let c = 0x81; c <= 0xfe; c += 1)
        for (let d = 0x30; d <= 0x39; d += 1) {
          enter([0x81, b, c, d]);
          enter([0x82, b, c, d]);
          enter([0x95, b, c, d]);
        }
  tables.set(encoding, table);
  return table;
}
