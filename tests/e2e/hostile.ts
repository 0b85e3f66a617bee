/** Everything a stranger might put where a page reads: the same cases in every run. */

const RUN = 'globalThis.taken=1';
const SEEDS = [
  `<img src=x onerror="${RUN}">`,
  `"><script>${RUN}</script>`,
  `<svg/onload=${RUN}>`,
  `'-${RUN}-'`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<a href="javascript:${RUN}">x</a>`,
  '</title></style></textarea></template><b>',
  '<base href="https://example.invalid/">',
  '<meta http-equiv=refresh content="0;url=https://example.invalid/">',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '{"__proto__":{"x":1}}',
  '[object Object]',
  '{{7*7}}',
  '(.*)+$[^\\d]{1,}\\',
  '%',
  '%E4%B8',
  '%00',
  '%2e%2e%2f%2e%2e%2f',
  '../../../../etc/passwd',
  '//example.invalid/',
  'https://example.invalid/#p1',
  '#p1',
  'p1',
  'p999999999999999999999',
  'p-1',
  '&q=1&q=2&literal=true',
  '\u0000\u0001\u001b',
  '\u202e\u2066\u200b\ufeff',
  '\ud800',
  '\udc00\ud83d',
  '\ufdfa\u1f80',
  'e\u0301\u0301\u0301\u0301',
  '👨‍👩‍👧‍👦🇨🇳',
  '工会',
  '讲话（一）3',
  '，。；：“”《》',
  '　 \t',
  'NaN',
  'null',
  'true',
  '1e999',
  '-0',
];

/** A given number of hostile texts: seeds joined, repeated, cut and encoded by a fixed sequence. */
export function hostileTexts(count: number, seed: number): string[] {
  const next = sequence(seed);
  const pick = () => SEEDS[Math.floor(next() * SEEDS.length)] ?? '';
  const bend: ((text: string) => string)[] = [
    (text) => text,
    (text) => text + pick(),
    (text) => pick() + text + pick(),
    (text) => text.repeat(1 + Math.floor(next() * 20)),
    (text) => text.slice(Math.floor(next() * text.length)),
    (text) => encodeURIComponent(text.toWellFormed()),
    (text) => [...text].reverse().join(''),
    (text) => text.toUpperCase(),
  ];
  return Array.from({ length: count }, (_, index) => {
    // Every seed as it is first, then what can be made of them.
    const whole = SEEDS[index];
    return whole ?? bend[Math.floor(next() * bend.length)]?.(pick()) ?? '';
  });
}

/** Numbers from 0 to 1 that look random and are always the same (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
