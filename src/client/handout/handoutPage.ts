/** A pack as a page to be printed: passages with whose words they are and where they stand, notes apart. */
import { OWN } from '#edition/layer.ts';
import { absenceOf } from '#packs/missing.ts';
import { modeOf } from '#packs/excerpt.ts';
import { clockTime, secondsFor } from '#packs/readingTime.ts';
import type { Excerpt, Missing, ShownItem, ShownPack } from '#packs/pack.ts';
import { onDisk } from '../platform/fileUrl.ts';
import { pageAddress } from '../pack/packLinks.ts';
import { element, holding } from '../platform/pageElement.ts';
import { qrCode } from '../platform/qr.ts';

/** For whom a handout is printed. */
export type Version = 'speaker' | 'participant';

/** Lines that a participant has to write on below each passage. */
const LINES = 2;
/** Passages of up to three lines are not divided between pages. */
const SHORT = 84;

/** Codes that were drawn, by address: drawing one takes longer than all the rest of its passage. */
const codes = new Map<string, SVGElement>();

/** The handout of a pack, from title to last line, the speaker's times still to be written. */
export function paperOf(pack: ShownPack, version: Version): HTMLElement[] {
  const items = pack.items.flatMap((item) => itemOf(item, version, pack) ?? []);
  return [element('h1', 'paper-title', pack.title || '讲义'), ...frontOf(pack, version), ...items];
}

/** Writes into a handout how long it takes at so many characters a minute, as a whole and passage by passage. */
export function writeTimes(paper: ParentNode, { items }: ShownPack, rate: number): void {
  const whole = paper.querySelector('.whole-time');
  const time = clockTime(secondsFor(items.flatMap(spokenIn), rate));
  if (whole) whole.textContent = `讲者版：全程约 ${time}（每分钟 ${rate} 字）`;
  const texts = items.flatMap((item) => (item.kind === 'passage' ? [item.excerpt.text] : []));
  paper.querySelectorAll('.time').forEach((place, index) => {
    place.textContent = `　约 ${clockTime(secondsFor([texts[index] ?? ''], rate))}`;
  });
}

/** The documents a pack's passages are of, each once. */
export function sourcesOf({ items }: ShownPack): string[] {
  const sources = items.flatMap((item) => (item.kind === 'passage' ? [item.excerpt.source] : []));
  return [...new Set(sources)];
}

function frontOf(pack: ShownPack, version: Version): HTMLElement[] {
  const front = [element('p', 'front', `段句逐字出自${sourcesOf(pack).join('、')}`)];
  if (onDisk()) {
    front.push(
      element('p', 'front', '从磁盘打开，没有网址可做二维码：下面写的是网站里的相对地址。'),
    );
  }
  if (version === 'speaker') front.push(element('p', 'front whole-time'));
  return front;
}

function spokenIn(item: ShownItem): string[] {
  if (item.kind === 'passage') return [item.excerpt.text];
  return item.kind === 'missing' ? [] : [item.text];
}

function itemOf(item: ShownItem, version: Version, pack: ShownPack): HTMLElement[] | null {
  if (item.kind === 'heading') return [element('h2', 'paper-heading', item.text)];
  if (item.kind === 'missing') return [remarkOf(item)];
  if (item.kind === 'passage') return [blockOf(item.excerpt, version, sourcesOf(pack).length > 1)];
  if (version === 'participant') return null;
  const note = element('p', 'paper-note', item.text);
  note.prepend(element('span', 'paper-label', '宣讲人备注'));
  return [note];
}

/** Whoever holds the paper sees that something was meant to stand there. */
function remarkOf(missing: Missing): HTMLElement {
  return element('p', 'paper-remark', `此处原有的${absenceOf(missing)}，没有印出。`);
}

function blockOf(excerpt: Excerpt, version: Version, named: boolean): HTMLElement {
  const words = element('p', `words ${modeOf(excerpt)}`);
  for (const { layer, text } of excerpt.runs) {
    words.append(layer === OWN ? text : element('span', 'said', text));
  }
  const place: (Node | string)[] = [element('strong', '', excerpt.locator), `　${excerpt.layer}`];
  if (named) place.push(`　${excerpt.source}`);
  if (version === 'speaker') place.push(element('span', 'time'));
  const whence = holding('div', 'whence', [holding('p', '', place), ...addressOf(excerpt)]);
  const block = holding('section', excerpt.text.length > SHORT ? 'block' : 'block short', [
    words,
    whence,
  ]);
  if (version === 'participant') block.append(roomToWrite());
  return block;
}

/** A code to scan where there is an address, the place within the site where there is none. */
function addressOf({ path, locator }: Excerpt): Node[] {
  if (onDisk()) return [element('p', 'address', path)];
  const address = pageAddress(path);
  return [element('p', 'address', address), codeOf(address, `${locator}的网址`)];
}

function codeOf(address: string, label: string): Node {
  const drawn = codes.get(address);
  if (drawn) return drawn.cloneNode(true);
  const code = qrCode(address, label);
  code.setAttribute('class', 'code');
  codes.set(address, code);
  return code.cloneNode(true);
}

function roomToWrite(): HTMLElement {
  const room = element('div', 'room');
  room.setAttribute('aria-hidden', 'true');
  for (let line = 0; line < LINES; line += 1) room.append(element('div', 'rule'));
  return room;
}
