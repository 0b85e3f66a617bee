import { FORMAT, FORMATS } from '#styles/citing.ts';
import { element } from '../platform/dom.ts';
import { preferredFormat } from './cite.ts';
import { savePreference } from './preferences.ts';
import type { CopyFormat } from './cite.ts';

const FORMAT_NAMES: Record<CopyFormat, string> = {
  official: '公文式',
  text: '只要正文',
  standard: 'GB/T\u00a07714',
  locator: '只要出处',
  plain: '正文和出处',
};

/** Creates the choice of the format to copy in; `show` is called when the reader has chosen. */
export function formatChoice(show: () => void): HTMLElement {
  const choices = (Object.keys(FORMAT_NAMES) as CopyFormat[]).map((format) => {
    const input = element('input', { type: 'radio', name: 'format', value: format });
    input.checked = format === preferredFormat();
    input.addEventListener('change', () => {
      savePreference('format', format);
      show();
    });
    return element('label', { class: FORMAT }, [input, FORMAT_NAMES[format]]);
  });
  return element('fieldset', { class: `${FORMATS} border border-edge` }, [
    element('legend', { class: 'spoken' }, ['复制什么']),
    ...choices,
  ]);
}
