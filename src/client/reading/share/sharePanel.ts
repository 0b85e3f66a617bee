import { frameHtml, quotationHtml } from '#edition/cite/html.ts';
import { addressOf, citationFrom, nameOf } from '../passageDom.ts';
import { cite } from '../cite.ts';
import { action } from '../cite/copyButtons.ts';
import { copyAndSay } from '../../platform/clipboard.ts';
import { onDisk } from '../../platform/fileUrl.ts';
import { UNPRINTED, printPage } from '../../platform/printing.ts';
import { qrCode } from '../../platform/qr.ts';
import { element } from '../../platform/dom.ts';
import { copyRich, richText } from './richText.ts';

/** What sharing needs to know: what is shared, and where it is said that something worked. */
export interface Shared {
  passages: readonly Element[];
  status: HTMLElement;
}

/** Everything one can pass on: address, QR code, HTML for another page, rich text for an editor. */
export function sharePanel(shared: Shared): HTMLElement[] {
  const address = addressOf(shared.passages);
  if (onDisk()) return [fromDisk(address), ...richBlock(shared, '')];
  return [
    codeBlock(shared, address),
    ...embedBlock(shared, address),
    ...richBlock(shared, address),
  ];
}

/** The function that the lazily loaded sharing script offers to a reading page. */
export type SharePanel = typeof sharePanel;

function fromDisk(path: string): HTMLElement {
  return element('p', { class: 'aside' }, [
    '现在是从磁盘打开的：磁盘上的地址别人打不开，也扫不了。在任何一处网站上，这一句的路径都是 ',
    element('span', { class: 'address' }, [path]),
  ]);
}

function codeBlock({ passages, status }: Shared, address: string): HTMLElement {
  const name = citationFrom(passages).parts.map(({ locator, layer }) => `${locator}，${layer}`);
  const code = qrCode(address, `二维码：${address}`);
  return element('figure', { class: 'qr' }, [
    code,
    element('figcaption', {}, [
      element('span', {}, [name.join('；')]),
      element('span', { class: 'address' }, [address]),
      element('small', {}, ['扫码的手机要能打开本站。']),
      // Behind a sheet of actions there is a whole section, which nobody meant to print.
      ...(document.querySelector('.quotation') ? [printing(status)] : []),
    ]),
  ]);
}

function printing(status: HTMLElement): HTMLElement {
  return action('打印本页', () => {
    if (!printPage()) status.textContent = `${UNPRINTED}。`;
  });
}

function embedBlock({ passages, status }: Shared, address: string): HTMLElement[] {
  const [first, second] = passages;
  const own = !second && first && /\/p\d+\/$/u.test(address);
  return [
    ...codeToCopy('嵌入其他网页', quotationHtml(citationFrom(passages), address), status),
    ...(own ? codeToCopy('嵌入为小窗', frameHtml(`${address}bare/`, nameOf(first)), status) : []),
  ];
}

function codeToCopy(label: string, code: string, status: HTMLElement): HTMLElement[] {
  const field = element('textarea', {
    class: 'to-copy',
    readonly: '',
    rows: '3',
    spellcheck: 'false',
  });
  field.value = code;
  return [
    element('label', {}, [label, field]),
    action(`复制“${label}”代码`, () => copyAndSay(code, status)),
  ];
}

function richBlock({ passages, status }: Shared, address: string): HTMLElement[] {
  const shown = element('div', { class: 'rich' }, [richText(citationFrom(passages), address)]);
  const copying = action('复制到公众号编辑器', () => {
    const done = copyRich(shown, cite(passages, 'plain'));
    status.textContent = done
      ? '已复制'
      : '浏览器不允许自动复制：上面的文字已选中，请长按复制（电脑上按 Ctrl+C）';
  });
  return [shown, copying];
}
