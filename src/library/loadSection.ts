import { passageId } from '#edition/address.ts';
import type { Section } from '#edition/document.ts';
import type { Layer } from '#edition/layer.ts';
import { locatorOf } from '#edition/locator.ts';
import { layerOf } from '#edition/passage.ts';
import { parseSection } from '#library/mdx/parseSection.ts';
import { fingerprint } from './fingerprint.ts';
import type { AnnouncedSection } from './contents.ts';

/** Reads the text of an announced section into passages with ids, numbers and locators. @throws EditionError */
export function readSection(
  document: string,
  { id, part, locator, former }: AnnouncedSection,
  { content, file }: { content: string; file: string },
  layers: readonly Layer[],
): Section {
  const paragraphs = parseSection(content, file, layers);
  const size = paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);
  let n = 0;
  return {
    id,
    part,
    locator,
    ...(former && { former }),
    paragraphs: paragraphs.map(({ form, lines }) => ({
      form,
      passages: lines.map(({ line, segments }) => {
        n += 1;
        return {
          id: passageId({ document, section: id, n }),
          document,
          part,
          section: id,
          n,
          form,
          locator: locatorOf({ section: locator, n, size }),
          layer: layerOf(segments),
          segments,
          file,
          line,
          fingerprint: fingerprint(segments),
        };
      }),
    })),
  };
}
