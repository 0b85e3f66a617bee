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

/** How many cases each way into a page is given; no case is given twice. */
export const SHARES = {
  search: 2000,
  quotation: 400,
  single: 4000,
  settings: 700,
  landing: 700,
  addresses: 30,
  slides: 800,
  storage: 600,
  files: 600,
  links: 400,
  wishes: 240,
} as const;

/** A way into a page. */
export type Entrance = keyof typeof SHARES;

/** The cases for one way in. */
export function hostileFor(entrance: Entrance): string[] {
  const entrances = Object.keys(SHARES) as Entrance[];
  const before = entrances.slice(0, entrances.indexOf(entrance));
  const from = before.reduce((sum, name) => sum + SHARES[name], 0);
  return pool().slice(from, from + SHARES[entrance]);
}

/** Every seed as it is. */
export const plainTexts: readonly string[] = SEEDS;

let made: string[] | undefined;

function pool(): string[] {
  const total = Object.values(SHARES).reduce((sum, share) => sum + share, 0);
  made ??= hostileTexts(SEEDS.length + total, 1).slice(SEEDS.length);
  return made;
}

/** A given number of hostile texts, no two the same: every seed, then seeds joined, spliced, repeated, cut and encoded by a fixed sequence. */
export function hostileTexts(count: number, seed: number): string[] {
  const next = sequence(seed);
  const pick = () => SEEDS[Math.floor(next() * SEEDS.length)] ?? '';
  const place = (text: string) => Math.floor(next() * (text.length + 1));
  const splice = (one: string, two: string) => {
    const [from = 0, to] = [place(one), place(one)].sort((a, b) => a - b);
    return one.slice(0, from) + two + one.slice(to);
  };
  const bend: ((text: string) => string)[] = [
    (text) => splice(text, pick()),
    (text) => splice(splice(text, pick()), pick()),
    (text) => pick() + text + pick(),
    (text) => splice(text.repeat(1 + Math.floor(next() * 20)), pick()),
    (text) => (text + pick()).slice(place(text)),
    (text) => encodeURIComponent(splice(text, pick()).toWellFormed()),
    (text) => [...splice(text, pick())].reverse().join(''),
    (text) => splice(text, pick()).toUpperCase(),
  ];
  const texts = new Set(SEEDS);
  while (texts.size < count) {
    // What an address makes of half a character is the same for all of them.
    const text = bend[Math.floor(next() * bend.length)]?.(pick()).toWellFormed() ?? '';
    if (text.trim() !== '') texts.add(text);
  }
  return [...texts].slice(0, count);
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
