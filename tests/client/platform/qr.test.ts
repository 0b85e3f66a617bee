import { expect, test, vi } from 'vitest';
import { passagePath } from '#edition/address.ts';
import { passagesOf } from '#edition/document.ts';
import { qrCode } from '../../../src/client/platform/qr.ts';
import { FIXTURE } from '../../fixture/library.ts';
import { readQr } from '../../qr.ts';

/** A stand-in for an SVG element, with as much as drawing a code needs. */
class FakeElement {
  readonly attributes = new Map<string, string>();
  readonly children: (FakeElement | string)[] = [];
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  append(...children: (FakeElement | string)[]): void {
    this.children.push(...children);
  }
}

/** Draws the code of an address and returns the address that a scanner reads from it. */
function read(address: string): string {
  vi.stubGlobal('document', {
    createElementNS: (_: string, name: string) => new FakeElement(name),
  });
  const svg = qrCode(address, '二维码') as unknown as FakeElement;
  const path = svg.children.find((child) => child instanceof FakeElement && child.name === 'path');
  return readQr({
    path: (path as FakeElement).attributes.get('d') ?? '',
    viewBox: svg.attributes.get('viewBox') ?? '',
  });
}

test('the code of a passage’s address reads as that address', () => {
  const passages = FIXTURE.documents.flatMap(passagesOf);
  for (const passage of passages.filter((_, index) => index % 4 === 0)) {
    const address = `http://10.20.30.40:8080/notices/${passagePath(passage)}`;
    expect(read(address)).toBe(address);
  }
});

test.each([
  'http://a.cn/',
  `https://example.org/${encodeURI('学习/宣讲')}/a/b/speech/1/p3/`,
  `http://a.cn/${'long/'.repeat(60)}#p12`,
])('the code of %s reads as that address', (address) => {
  expect(read(address)).toBe(address);
});
