/** What pptxgenjs leaves open for Chinese, mended in its XML. */
import { mustReplace, withoutDates } from './zip.ts';
import { COLOURS, FONTS, LANGUAGE } from './fonts.ts';

/** One part of the PPTX file as it should be. */
export function mendDeck(path: string, xml: string): string {
  if (path === 'docProps/core.xml') return withoutDates(xml);
  if (path === 'docProps/app.xml') return APPLICATION;
  if (path === 'ppt/theme/theme1.xml') return withFonts(xml);
  return mendRuns(path.startsWith('ppt/notesSlides/') ? splitNotes(xml) : xml);
}

/** pptxgenjs lists fonts here that the deck does not use. */
const APPLICATION =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application></Properties>';

function withFonts(theme: string): string {
  const font = `<a:ea typeface="${FONTS.song}"/>`;
  const named = mustReplace(theme, /<a:ea typeface=""\/>/gu, font);
  const hans = mustReplace(named, /(<a:font script="Hans" typeface=")[^"]*/gu, `$1${FONTS.song}`);
  return mustReplace(hans, /(<a:accent1><a:srgbClr val=")[^"]*/u, `$1${COLOURS.red}`);
}

/** A note of several lines is one run there; each line becomes a paragraph. */
function splitNotes(xml: string): string {
  return xml.replace(/<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/u, (_, style, text) =>
    text
      .split('\r\n')
      .map((line: string) => `<a:p><a:r>${style}<a:t>${line}</a:t></a:r>`)
      .join('</a:p>'),
  );
}

function mendRuns(xml: string): string {
  const fonts = ['latin', 'ea', 'cs']
    .map((kind) => `<a:${kind} typeface="${FONTS.hei}"/>`)
    .join('');
  return (
    xml
      .replace(/lang="en-US"/gu, `lang="${LANGUAGE}"`)
      // Page numbers and notes are written without a font.
      .replace(/<a:rPr([^>]*)\/>/gu, `<a:rPr$1>${fonts}</a:rPr>`)
      // A paragraph's properties are repeated before every run; the schema allows them only before the first.
      .replace(/(<\/a:r>)<a:pPr[^>]*>(?:(?!<\/a:pPr>).)*<\/a:pPr>/gsu, '$1')
  );
}
