import { ADDRESS } from '#styles/citing.ts';
import { COPY_FIELD } from '#styles/copyField.ts';
import { BUTTON, QUIET } from '#styles/furniture.ts';
import { frameHtml, quotationHtml } from '#edition/cite/html.ts';
import { addressOfPassages, citationFrom, passageLocator } from '../passageDom.ts';
import { cite } from '../cite.ts';
import { linkButton } from '../cite/copyButtons.ts';
import { copyAndReport } from '../../platform/clipboard.ts';
import { isOpenedFromDisk } from '../../platform/fileUrl.ts';
import { CANNOT_PRINT, printPage } from '../../platform/printing.ts';
import { qrCode } from '../../platform/qr.ts';
import { button, element } from '../../platform/dom.ts';
import { copyRich, richText } from './richText.ts';

/** The passages to share, and the element that shows the outcome. */
export interface ShareRequest {
  passages: readonly Element[];
  status: HTMLElement;
}

/** Returns everything to share passages by: address, QR code, HTML for another page, rich text for an editor. */
export function sharePanel(shared: ShareRequest): HTMLElement[] {
  const address = addressOfPassages(shared.passages);
  if (isOpenedFromDisk()) return [diskNotice(address), ...richTextBlock(shared, '')];
  return [
    ...systemShare(shared),
    linkButton(shared.passages, shared.status),
    qrBlock(shared, address),
    ...embedBlock(shared, address),
    ...richTextBlock(shared, address),
  ];
}

/** Returns a button that opens the share sheet of the system, where there is one: the words, their source and address. */
function systemShare({ passages, status }: ShareRequest): HTMLElement[] {
  if (typeof navigator.share !== 'function') return [];
  const share = async () => {
    try {
      await navigator.share({ text: cite(passages, 'plain') });
    } catch (error) {
      // A reader who closes the sheet wanted nothing.
      if ((error as Error).name !== 'AbortError')
        status.textContent = '没有发出去，请改用“复制链接”。';
    }
  };
  return [button('发到其他应用', share, BUTTON)];
}

/** The function of the lazily loaded script that shares passages. */
export type SharePanel = typeof sharePanel;

function diskNotice(path: string): HTMLElement {
  return element('p', { class: QUIET }, [
    '现在是从磁盘打开的：磁盘上的地址别人打不开，也扫不了。在任何一处网站上，这一句的路径都是 ',
    element('span', { class: ADDRESS }, [path]),
  ]);
}

function qrBlock({ passages, status }: ShareRequest, address: string): HTMLElement {
  const name = citationFrom(passages).parts.map(({ locator, layer }) => `${locator}，${layer}`);
  const code = qrCode(address, `二维码：${address}`);
  return element('figure', { class: 'qr flex flex-wrap [&>svg]:w-44 [&>svg]:h-44 [&>svg]:mr-5' }, [
    code,
    element('figcaption', { class: 'flex-[1_1_12rem]' }, [
      element('span', { class: 'block' }, [name.join('；')]),
      element('span', { class: ADDRESS }, [address]),
      element('small', { class: 'block' }, ['扫码的手机要能打开本站。']),
      // Only a passage's own page can be printed; behind a sheet of actions lies a whole section.
      ...(document.querySelector('.quotation') ? [printButton(status)] : []),
    ]),
  ]);
}

function printButton(status: HTMLElement): HTMLElement {
  const print = () => {
    if (!printPage()) status.textContent = `${CANNOT_PRINT}。`;
  };
  return button('打印本页', print, BUTTON);
}

function embedBlock({ passages, status }: ShareRequest, address: string): HTMLElement[] {
  const [first, second] = passages;
  const own = !second && first && /\/p\d+\/$/u.test(address);
  return [
    ...codeToCopy('嵌入其他网页', quotationHtml(citationFrom(passages), address), status),
    ...(own
      ? codeToCopy('嵌入为小窗', frameHtml(`${address}bare/`, passageLocator(first)), status)
      : []),
  ];
}

function codeToCopy(label: string, code: string, status: HTMLElement): HTMLElement[] {
  const field = element('textarea', {
    class: COPY_FIELD,
    readonly: '',
    rows: '3',
    spellcheck: 'false',
  });
  field.value = code;
  return [
    element('label', {}, [label, field]),
    button(`复制“${label}”代码`, () => copyAndReport(code, status), BUTTON),
  ];
}

function richTextBlock({ passages, status }: ShareRequest, address: string): HTMLElement[] {
  const shown = element('div', { class: 'px-4 bg-[#fff] border border-line' }, [
    richText(citationFrom(passages), address),
  ]);
  const copyIt = () => {
    const done = copyRich(shown, cite(passages, 'plain'));
    status.textContent = done
      ? '已复制'
      : '浏览器不允许自动复制：上面的文字已选中，请长按复制（电脑上按 Ctrl+C）';
  };
  return [shown, button('复制到公众号编辑器', copyIt, BUTTON)];
}
