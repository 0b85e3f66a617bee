import type { Layer } from '#edition/layer.ts';

/** The layers of a small document. */
export const LAYERS: readonly Layer[] = [
  { id: 'own', mode: 'own', label: '通知表述', note: '' },
  { id: 'relay-speech', mode: 'relay', of: 'speech', label: '通知转述讲话', note: '' },
  { id: 'quote-report', mode: 'quote', of: 'report', label: '通知引用报告', note: '' },
];
