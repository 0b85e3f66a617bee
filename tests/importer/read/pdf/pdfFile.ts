/** A line of text on a page, in points from the left and from the bottom. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** Returns a page of an official document: lines of 28 characters, 29 points apart, with a running head and foot. */
export function page(lines: readonly string[], { head = '', foot = '' } = {}): PlacedText[] {
  const body = lines.map((text, i) => ({
    text: text.trimStart(),
    x: text.startsWith('　　') ? 111 : 79,
    y: 720 - i * 29,
  }));
  return [
    ...(head ? [{ text: head, x: 79, y: 790, size: 9 }] : []),
    ...body,
    ...(foot ? [{ text: foot, x: 280, y: 60, size: 14 }] : []),
  ];
}

/** Builds the bytes of a PDF with these pages; every character is as wide as it is high. */
export function pdfFile(pages: readonly (readonly PlacedText[])[]): Uint8Array {
  const chars = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const code = (char: string) => char.charCodeAt(0).toString(16).padStart(4, '0');
  const map = chars.map((char) => `<${code(char)}> <${code(char)}>`).join('\n');
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${chars.length} beginbfchar\n${map}\nendbfchar endcmap end end`;
  const kids = pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
    stream(unicode),
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + i * 2} 0 R >>`,
      stream(
        lines
          .map(
            ({ text, x, y, size = 16 }) =>
              `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map(code).join('')}> Tj ET`,
          )
          .join('\n'),
      ),
    ]),
  ];
  return assembled(objects);
}

/** Assembles the objects of a PDF, numbered from one, the first being its catalog. */
export function assembled(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(text + table + trailer, 'latin1'));
}
