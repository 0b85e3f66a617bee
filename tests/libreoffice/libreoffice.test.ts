import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pptxOf } from '#packs/office/pptx.ts';
import { docxOf } from '#packs/office/docx.ts';
import { slideText, slidesOf } from '#packs/slides/slides.ts';
import { LOOK, EXCERPTS, HOSTILE_PACK, WHOLE } from '../packs/office/packs.ts';
import { convert, findLibreOffice, wordsOf } from './libreoffice.ts';

const folder = mkdtempSync(join(tmpdir(), 'office-'));
const installed = findLibreOffice();
const at = (name: string) => join(folder, name);
const read = (name: string) => fold(readFileSync(at(name), 'utf8'));
/** Removes white space, which converters change and which has no meaning in the text. */
const fold = (text: string) => text.replace(/\s+/gu, '');

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!installed)(
  `LibreOffice${installed ? '' : ', which could not be installed,'}`,
  () => {
    beforeAll(async () => {
      writeFileSync(at('whole-deck.pptx'), await pptxOf(WHOLE, LOOK));
      writeFileSync(at('trying-deck.pptx'), await pptxOf(HOSTILE_PACK, LOOK));
      writeFileSync(at('whole.docx'), await docxOf(WHOLE, LOOK));
      writeFileSync(at('trying.docx'), await docxOf(HOSTILE_PACK, LOOK));
      convert(['whole-deck.pptx', 'trying-deck.pptx', 'whole.docx'].map(at), 'pdf', folder);
      convert(['whole.docx', 'trying.docx'].map(at), 'txt:Text (encoded):UTF8', folder);
    });

    test('reads every passage of the library in the DOCX, in order', () => {
      const text = read('whole.txt');
      let from = 0;
      for (const passage of EXCERPTS) {
        const found = text.indexOf(fold(passage.text), from);
        expect(found, passage.id).toBeGreaterThanOrEqual(from);
        from = found + fold(passage.text).length;
      }
    });

    test('prints the DOCX within the margins of GB/T 9704', () => {
      const words = wordsOf(at('whole.pdf')).flat();
      expect(words.length).toBeGreaterThan(200);
      // Punctuation may hang in the margin by one character, 6 mm wide.
      const outside = words.filter(
        ({ left, right, top }) => left < 27 / 210 || right > (210 - 26 + 6) / 210 || top < 36 / 297,
      );
      expect(outside).toEqual([]);
    });

    test('shows every slide whole: no word lost, none beyond the edge or over the footer', () => {
      const pages = wordsOf(at('whole-deck.pdf'));
      const slides = slidesOf(WHOLE);
      expect(pages.length).toBe(slides.length);
      slides.forEach((slide, index) => {
        const words = pages[index];
        if (!words) throw new Error(`no page ${index + 1}`);
        const shown = fold(words.map(({ text }) => text).join(''));
        expect(shown).toContain(fold(slideText(slide)));
        const edge = words.filter(
          ({ left, right, top, bottom }) =>
            left < 0.05 || right > 0.97 || top < 0.05 || bottom > 0.97,
        );
        expect(edge, slideText(slide)).toEqual([]);
        if (slide.kind !== 'passage') return;
        // The text ends above the rule, at 6.5 of 7.5 inches; only the footer is below it.
        const foot = words.filter(({ bottom }) => bottom > 6.5 / 7.5).map(({ text }) => text);
        expect(fold(foot.join(''))).toBe(`${fold(slide.excerpt.source)}${index + 1}`);
      });
    });

    test('opens files made from hostile titles, headings and notes', () => {
      expect(wordsOf(at('trying-deck.pdf')).length).toBe(
        slidesOf({ ...HOSTILE_PACK, title: '有' }).length,
      );
      expect(read('trying.txt')).toContain(fold(']]> <script>&amp;"\''));
    });
  },
);
