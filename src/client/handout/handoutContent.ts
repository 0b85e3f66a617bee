/** The content of a handout: passages with locator, layer and address; notes set apart. */
import { missingReason } from '#packs/missing.ts';
import { modeOf } from '#packs/excerpt.ts';
import { clockTime, secondsToRead } from '#packs/readingTime.ts';
import type { Excerpt, MissingItem, ResolvedItem, ResolvedPack } from '#packs/pack.ts';
import { SPEAKER_NOTES } from '#words.ts';
import { isOpenedFromDisk } from '../platform/fileUrl.ts';
import { layerWords } from '../pack/layerWords.ts';
import { pageAddress } from '../pack/packLinks.ts';
import { element } from '../platform/dom.ts';
import { qrCode } from '../platform/qr.ts';

/** The version of a handout: for the speaker or for participants. */
export type HandoutVersion = 'speaker' | 'participant';

/** The number of empty lines below each passage of a participant's handout. */
const WRITING_LINES = 2;
/** The longest passage, in characters, that is not divided between pages: three lines. */
const SHORT_PASSAGE = 84;

/** QR codes by address, kept because drawing one takes longer than the rest of its passage. */
const drawnCodes = new Map<string, SVGElement>();

/** Creates the handout of a pack; `writeTimes` fills in the times of the speaker's version. */
export function handoutOf(pack: ResolvedPack, version: HandoutVersion): HTMLElement[] {
  const items = pack.items.flatMap((item) => itemElements(item, version, pack));
  return [
    element('h1', { class: 'paper-title' }, [pack.title || '讲义']),
    ...frontMatter(pack, version),
    ...items,
  ];
}

/** Writes the time of the whole handout and of each passage, at a rate in characters per minute. */
export function writeTimes(paper: ParentNode, { items }: ResolvedPack, rate: number): void {
  const whole = paper.querySelector('.whole-time');
  const total = clockTime(secondsToRead(items.flatMap(spokenTexts), rate));
  if (whole) whole.textContent = `讲者版：全程约 ${total}（每分钟 ${rate} 字）`;
  const texts = items.flatMap((item) => (item.kind === 'passage' ? [item.excerpt.text] : []));
  const times = paper.querySelectorAll('.time');
  texts.forEach((text, index) => {
    const time = times[index];
    // The participants' version shows no times.
    if (time) time.textContent = `　约 ${clockTime(secondsToRead([text], rate))}`;
  });
}

/** Returns the documents that a pack quotes, each once. */
function sourceTitles({ items }: ResolvedPack): string[] {
  const sources = items.flatMap((item) => (item.kind === 'passage' ? [item.excerpt.source] : []));
  return [...new Set(sources)];
}

function frontMatter(pack: ResolvedPack, version: HandoutVersion): HTMLElement[] {
  const front = [
    element('p', { class: 'front' }, [`句子逐字出自${sourceTitles(pack).join('、')}`]),
  ];
  if (isOpenedFromDisk()) {
    front.push(
      element('p', { class: 'front' }, [
        '从磁盘打开，没有网址可做二维码：下面写的是网站里的相对地址。',
      ]),
    );
  }
  if (version === 'speaker') front.push(element('p', { class: 'front whole-time' }));
  return front;
}

function spokenTexts(item: ResolvedItem): string[] {
  if (item.kind === 'passage') return [item.excerpt.text];
  return item.kind === 'missing' ? [] : [item.text];
}

function itemElements(
  item: ResolvedItem,
  version: HandoutVersion,
  pack: ResolvedPack,
): HTMLElement[] {
  if (item.kind === 'heading') return [element('h2', { class: 'paper-heading' }, [item.text])];
  if (item.kind === 'missing') return [missingRemark(item)];
  if (item.kind === 'passage')
    return [passageBlock(item.excerpt, version, sourceTitles(pack).length > 1)];
  if (version === 'participant') return [];
  const label = element('span', { class: 'paper-label' }, [SPEAKER_NOTES]);
  return [element('p', { class: 'paper-note' }, [label, item.text])];
}

/** Creates the remark that stands in place of a missing passage. */
function missingRemark(missing: MissingItem): HTMLElement {
  return element('p', { class: 'paper-remark' }, [
    `此处原有的${missingReason(missing)}，没有印出。`,
  ]);
}

function passageBlock(excerpt: Excerpt, version: HandoutVersion, showSource: boolean): HTMLElement {
  const place: (Node | string)[] = [element('strong', {}, [excerpt.locator]), `　${excerpt.layer}`];
  if (showSource) place.push(`　${excerpt.source}`);
  if (version === 'speaker') place.push(element('span', { class: 'time' }));
  const whence = element('div', { class: 'whence' }, [
    element('p', {}, place),
    ...addressParts(excerpt),
  ]);
  const block = element(
    'section',
    { class: excerpt.text.length > SHORT_PASSAGE ? 'block' : 'block short' },
    [
      element('blockquote', { class: `words ${modeOf(excerpt)}` }, layerWords(excerpt.runs)),
      whence,
    ],
  );
  if (version === 'participant') block.append(writingLines());
  return block;
}

/** Creates the address and QR code of a passage; from a disk, which has no address, its path within the site. */
function addressParts({ path, locator }: Excerpt): Node[] {
  if (isOpenedFromDisk()) return [element('p', { class: 'address' }, [path])];
  const address = pageAddress(path);
  return [element('p', { class: 'address' }, [address]), addressCode(address, `${locator}的网址`)];
}

function addressCode(address: string, label: string): Node {
  const drawn = drawnCodes.get(address);
  if (drawn) return drawn.cloneNode(true);
  const code = qrCode(address, label);
  code.setAttribute('class', 'code');
  drawnCodes.set(address, code);
  return code.cloneNode(true);
}

function writingLines(): HTMLElement {
  const lines = element('div', { class: 'room', 'aria-hidden': 'true' });
  for (let line = 0; line < WRITING_LINES; line += 1)
    lines.append(element('div', { class: 'rule' }));
  return lines;
}
