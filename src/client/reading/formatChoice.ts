import { COPY_FORMATS, COPY_FORMAT_NAMES } from '#edition/cite/copyFormats.ts';
import { FORMAT, FORMATS } from '#styles/citing.ts';
import { element } from '../platform/dom.ts';
import { preferredFormat } from './cite.ts';
import { savePreference } from './preferences.ts';

/** Creates the choice of the format to copy in; `show` is called when the reader has chosen. */
export function formatChoice(show: () => void): HTMLElement {
  const choices = COPY_FORMATS.map((format) => {
    const input = element('input', { type: 'radio', name: 'format', value: format });
    input.checked = format === preferredFormat();
    input.addEventListener('change', () => {
      savePreference('format', format);
      show();
    });
    return element('label', { class: FORMAT }, [input, COPY_FORMAT_NAMES[format]]);
  });
  return element('fieldset', { class: `${FORMATS} border border-edge` }, [
    element('legend', { class: 'spoken' }, ['复制什么']),
    ...choices,
  ]);
}
