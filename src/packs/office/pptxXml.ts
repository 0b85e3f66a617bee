/** Adds to the XML that pptxgenjs writes what Chinese text needs. */
import { replaceOrThrow, withoutDates } from './zip.ts';
import { OFFICE_FACES } from '#styles/tokens.ts';
import { LANGUAGE } from './fonts.ts';

/** Corrects one XML part of the PPTX file, and gives its theme the colour of the site. */
export function fixPptxXml(path: string, xml: string, accent: string): string {
  if (path === 'docProps/core.xml') return withoutDates(xml);
  if (path === 'docProps/app.xml') return APPLICATION;
  if (path === 'ppt/theme/theme1.xml') return withFonts(xml, accent);
  return fixRuns(path.startsWith('ppt/notesSlides/') ? splitNotes(xml) : xml);
}

/** Replaces the part in which pptxgenjs lists fonts that the file does not use. */
const APPLICATION =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application></Properties>';

function withFonts(theme: string, accent: string): string {
  const font = `<a:ea typeface="${OFFICE_FACES.song}"/>`;
  const named = replaceOrThrow(theme, /<a:ea typeface=""\/>/gu, font);
  const hans = replaceOrThrow(
    named,
    /(<a:font script="Hans" typeface=")[^"]*/gu,
    `$1${OFFICE_FACES.song}`,
  );
  return replaceOrThrow(hans, /(<a:accent1><a:srgbClr val=")[^"]*/u, `$1${accent}`);
}

/** Splits a note of several lines, which pptxgenjs writes as one run, into a paragraph for each line. */
function splitNotes(xml: string): string {
  return xml.replace(/<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/u, (_, style, text) =>
    text
      .split('\r\n')
      .map((line: string) => `<a:p><a:r>${style}<a:t>${line}</a:t></a:r>`)
      .join('</a:p>'),
  );
}

function fixRuns(xml: string): string {
  const fonts = ['latin', 'ea', 'cs']
    .map((kind) => `<a:${kind} typeface="${OFFICE_FACES.hei}"/>`)
    .join('');
  return (
    xml
      .replace(/lang="en-US"/gu, `lang="${LANGUAGE}"`)
      // pptxgenjs writes page numbers and notes without a font.
      .replace(/<a:rPr([^>]*)\/>/gu, `<a:rPr$1>${fonts}</a:rPr>`)
      // pptxgenjs repeats a paragraph's properties before every run; the schema allows them only before the first.
      .replace(/(<\/a:r>)<a:pPr[^>]*>(?:(?!<\/a:pPr>).)*<\/a:pPr>/gsu, '$1')
  );
}
