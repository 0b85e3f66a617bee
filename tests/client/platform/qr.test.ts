import { expect, test, vi } from 'vitest';
import { passagePath } from '#edition/address.ts';
import { passagesOf } from '#edition/document.ts';
import { loadLibrary } from '#library/library.ts';
import { qrCode } from '../../../src/client/platform/qr.ts';
import { readQr } from '../../qr.ts';

/** As much of an element as the code asks for. */
class Drawn {
  readonly attributes = new Map<string, string>();
  readonly children: (Drawn | string)[] = [];
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  append(...children: (Drawn | string)[]): void {
    this.children.push(...children);
  }
}

/** What a camera reads from the code of an address. */
function read(address: string): string {
  vi.stubGlobal('document', { createElementNS: (_: string, name: string) => new Drawn(name) });
  const svg = qrCode(address, '二维码') as unknown as Drawn;
  const path = svg.children.find((child) => child instanceof Drawn && child.name === 'path');
  return readQr({
    path: (path as Drawn).attributes.get('d') ?? '',
    viewBox: svg.attributes.get('viewBox') ?? '',
  });
}

test('the code of a passage’s address says that address', { timeout: 60_000 }, () => {
  const passages = loadLibrary(process.cwd()).documents.flatMap(passagesOf);
  for (const passage of passages.filter((_, index) => index % 4 === 0)) {
    const address = `http://10.20.30.40:8080/notices/${passagePath(passage)}`;
    expect(read(address)).toBe(address);
  }
});

test.each([
  'http://a.cn/',
  `https://example.org/${encodeURI('学习/宣讲')}/a/b/speech/1/p3/`,
  `http://a.cn/${'long/'.repeat(60)}#p12`,
])('the code of %s says it', (address) => {
  expect(read(address)).toBe(address);
});
