import { strToU8, zipSync } from 'fflate';

/** A line of a page, in millimetres from the left and the top. */
export interface OfdLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** Builds an OFD of pages of lines; `more` are further objects of the first page. */
export function ofdFile(pages: readonly (readonly OfdLine[])[], more = ''): Uint8Array {
  const files: Record<string, string> = {
    'OFD.xml': `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
  };
  for (const [i, lines] of pages.entries()) {
    const objects = lines.map(
      ({ text, x, y, size = 5 }) =>
        `<ofd:TextObject Boundary="${x} ${y} ${[...text].length * size} ${size}" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="g ${[...text].length - 1} ${size}">${text}</ofd:TextCode></ofd:TextObject>`,
    );
    files[`Doc_0/Pages/Page_${i}/Content.xml`] =
      `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${objects.join('')}${i === 0 ? more : ''}</ofd:Layer></ofd:Content></ofd:Page>`;
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
  );
}
