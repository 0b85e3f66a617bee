/** A document's text and its search as one HTML file, to send in a chat. */
import { escapeHtml, withoutEndTags } from '#edition/cite/html.ts';
import { type EditorialAct, editorialActsIn } from '#edition/editorialActs.ts';
import { layerById } from '#edition/document.ts';
import type { Document, Section } from '#edition/document.ts';
import { blockRunsIn, blockTag } from '#edition/layout/blocks.ts';
import type { TextBlock } from '#edition/layout/blocks.ts';
import { headingLevel, isHeadedByTitle } from '#edition/layout/heading.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { countsOf } from '#edition/lists.ts';
import { shownNumber } from '#edition/locator.ts';
import type { Passage, Segment } from '#edition/passage.ts';
import { SINGLE_FILE_STYLE } from '#styles/singleFile.ts';

/** Returns one document as a page that needs no other file. */
export function singlePage(document: Document, script: string): string {
  const name = escapeHtml(document.name);
  const counter = { value: 0 };
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${name}单文件版 · 研读</title><style>${SINGLE_FILE_STYLE}</style></head>
<body><header>${isHeadedByTitle(document) ? `<p>${name}</p>` : `<h1>${name}</h1>`}
<form role="search"><input type="search" aria-label="搜索" placeholder="搜索全文中的任意几个字" autocomplete="off"></form>
<p role="status"></p><ol class="results" aria-label="搜索结果"></ol></header>
<main data-own="${escapeHtml(layerById(document, OWN_LAYER).label)}">
${document.sections.map((section) => sectionHtml(document, section, counter)).join('\n')}
</main>
<footer><p>研读单文件版：全文与收到的原文逐字核对。原文 SHA-256：${document.source.sha256}</p>
<p>本站连接的断页和更正：</p><ul>${editorialActsIn(document).map(actHtml).join('')}</ul></footer>
<script>${withoutEndTags(script)}</script></body></html>
`;
}

function sectionHtml(document: Document, section: Section, counter: { value: number }): string {
  const passageOf = (passage: Passage) =>
    passageHtml(document, passage, shownNumber(document, section, passage), counter.value++);
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
  passageOf: (passage: Passage) => string,
): string {
  const { form, list, passages } = block;
  const words = passages.map(passageOf);
  if (list) {
    const name = escapeHtml(`${list.name}　${countsOf(list)}`);
    return `<p class="list">${name}</p><ol class="items">${words.map((item) => `<li>${item}</li>`).join('')}</ol>`;
  }
  const tag = blockTag(block, level);
  return `<${tag} class="form-${form}">${words.join('')}</${tag}>`;
}

function passageHtml(document: Document, passage: Passage, number: string, order: number): string {
  const { locator, layer, segments } = passage;
  const { label } = layerById(document, layer);
  const words = segments.map((segment) => segmentHtml(document, layer, segment)).join('');
  return (
    `<span class="n" data-n="${escapeHtml(number)}"></span><span class="passage" id="p${order}"` +
    ` data-locator="${escapeHtml(locator)}" data-layer="${escapeHtml(label)}">${words}</span>`
  );
}

/** Marks the words that are not the document's own, within a passage too, and names a layer other than the passage's. */
function segmentHtml(document: Document, layer: string, segment: Segment): string {
  const words = escapeHtml(segment.text);
  if (segment.layer === OWN_LAYER || words === '') return words;
  const { label } = layerById(document, segment.layer);
  const named = segment.layer === layer ? '' : ` data-layer="${escapeHtml(label)}"`;
  return `<span class="said"${named}>${words}</span>`;
}

function actHtml({ kind, passage, source, text, before }: EditorialAct): string {
  const done =
    kind === 'join'
      ? `“${before}”之后原文断页，已连接`
      : kind === 'page'
        ? `“${before}”之后原文印有页码“${source}”，不排入正文`
        : `“${text}”原文作“${source}”，已更正`;
  return `<li>${escapeHtml(`${passage.locator}：${done}`)}</li>`;
}
