/** A document's text and its search as one HTML file, to send in a chat. */
import { escapeHtml, withoutEndTags } from '#edition/cite/html.ts';
import { type EditorialAct, editorialActsIn } from '#edition/editorialActs.ts';
import { layerById } from '#edition/document.ts';
import type { Document, Section } from '#edition/document.ts';
import { blockRunsIn, blockTag } from '#edition/layout/blocks.ts';
import type { TextBlock } from '#edition/layout/blocks.ts';
import { headingLevel, isHeadedByTitle } from '#edition/layout/heading.ts';
import { breakOffsets, lineEndOffsets, splitAtOffsets } from '#edition/layout/lineBreaks.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { countsOf } from '#edition/lists.ts';
import { shownNumber } from '#edition/locator.ts';
import { readingText } from '#edition/passage.ts';
import type { Passage, Segment } from '#edition/passage.ts';
import type { Site } from '#edition/site.ts';
import { singleFileStyle } from '#styles/singleFile.ts';

/** The names that no line of a heading may end within, and the number of the next passage. */
interface PageState {
  names: readonly string[];
  order: number;
}

/** Returns one document as a page that needs no other file; no line of a heading ends within one of the names. */
export function singlePage(
  document: Document,
  { name: siteName, colours }: Site,
  script: string,
  names: readonly string[],
): string {
  const name = escapeHtml(document.name);
  const title = wordsHtml(document.name, 0, { breaks: breakOffsets(document.name, names) });
  const state = { names, order: 0 };
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${name}单文件版 · ${escapeHtml(siteName)}</title><style>${singleFileStyle(colours)}</style></head>
<body><header>${isHeadedByTitle(document) ? `<p>${name}</p>` : `<h1>${title}</h1>`}
<form role="search"><input type="search" aria-label="查原文" placeholder="原文里的几个字" autocomplete="off"></form>
<p role="status"></p><ol class="results" aria-label="查找结果"></ol></header>
<main data-own="${escapeHtml(layerById(document, OWN_LAYER).label)}">
${document.sections.map((section) => sectionHtml(document, section, state)).join('\n')}
</main>
<footer><p>${escapeHtml(siteName)}单文件版：全文与收到的原文逐字核对。原文 SHA-256：${document.source.sha256}</p>
<p>本站连接的断页和更正：</p><ul>${editorialActsIn(document).map(actHtml).join('')}</ul></footer>
<script>${withoutEndTags(script)}</script></body></html>
`;
}

function sectionHtml(document: Document, section: Section, state: PageState): string {
  const passageOf = (passage: Passage, isHeading: boolean) => {
    const words = passageHtml(document, passage, isHeading ? state.names : null);
    return numbered(document, section, passage, state.order++, words);
  };
  const level = headingLevel(document, section);
  return blockRunsIn(document, section)
    .map(({ layer, blocks }) => {
      const { mode, label } = layerById(document, layer);
      const html = blocks.map((block) => blockHtml(block, level, passageOf)).join('');
      if (layer === OWN_LAYER) return html;
      const name = escapeHtml(label);
      return `<div class="${mode}" role="group" aria-label="${name}"><span class="voice" aria-hidden="true">${name}</span>${html}</div>`;
    })
    .join('\n');
}

function blockHtml(
  block: TextBlock,
  level: number,
  passageOf: (passage: Passage, isHeading: boolean) => string,
): string {
  const { form, list, passages } = block;
  const tag = blockTag(block, level);
  const words = passages.map((passage) => passageOf(passage, !list && tag !== 'p'));
  if (list) {
    const name = escapeHtml(`${list.name}　${countsOf(list)}`);
    return `<p class="list">${name}</p><ol class="items">${words.map((item) => `<li>${item}</li>`).join('')}</ol>`;
  }
  return `<${tag} class="form-${form}">${words.join('')}</${tag}>`;
}

function numbered(
  document: Document,
  section: Section,
  passage: Passage,
  order: number,
  words: string,
): string {
  const number = escapeHtml(shownNumber(document, section, passage));
  const label = escapeHtml(layerById(document, passage.layer).label);
  return (
    `<span class="n" data-n="${number}"></span><span class="passage" id="p${order}"` +
    ` data-locator="${escapeHtml(passage.locator)}" data-layer="${label}">${words}</span>`
  );
}

/** The offsets in a passage at which a line ends, and may end. */
interface LineTurns {
  lineEnds?: readonly number[];
  breaks?: readonly number[];
}

function passageHtml(
  document: Document,
  { form, layer, segments }: Passage,
  names: readonly string[] | null,
): string {
  const text = readingText(segments);
  const lineEnds = form === 'title' ? lineEndOffsets(text) : [];
  const turns = { lineEnds, breaks: names ? breakOffsets(text, names) : [] };
  let start = 0;
  return segments
    .map((segment) => {
      const words = wordsHtml(segment.text, start, turns);
      start += segment.text.length;
      return segmentHtml(document, layer, segment, words);
    })
    .join('');
}

/** Returns words, which begin at `start` in their passage, with its line ends. */
function wordsHtml(
  words: string,
  start: number,
  { lineEnds = [], breaks = [] }: LineTurns,
): string {
  return splitAtOffsets(words, start, [...lineEnds, ...breaks])
    .map(({ from, text }) => {
      const turn = lineEnds.includes(from) ? '<br>' : breaks.includes(from) ? '<wbr>' : '';
      return turn + escapeHtml(text);
    })
    .join('');
}

/** Marks the words that are not the document's own, within a passage too, and names a layer other than the passage's. */
function segmentHtml(document: Document, layer: string, segment: Segment, words: string): string {
  if (segment.layer === OWN_LAYER || words === '') return words;
  const { label } = layerById(document, segment.layer);
  const named = segment.layer === layer ? '' : ` data-layer="${escapeHtml(label)}"`;
  return `<span class="said"${named}>${words}</span>`;
}

function actHtml({ kind, passage, source, text, before }: EditorialAct): string {
  const done =
    kind === 'join'
      ? `“${before}”之后原文断页，已连接`
      : kind === 'line'
        ? `“${before}”之后原文另起一行，已连接`
        : kind === 'page'
          ? `“${before}”之后原文印有页码“${source}”，不排入正文`
          : kind === 'unreadable'
            ? `“${before}”之后的字在收到的文件里读不出来，以“〓”代替`
            : `“${text}”原文作“${source}”，已更正`;
  return `<li>${escapeHtml(`${passage.locator}：${done}`)}</li>`;
}
