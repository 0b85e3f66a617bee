/** Hostile texts for every input of the site, the same in every run. */

const PAYLOAD = 'globalThis.taken=1';
const SEEDS = [
  `<img src=x onerror="${PAYLOAD}">`,
  `"><script>${PAYLOAD}</script>`,
  `<svg/onload=${PAYLOAD}>`,
  `'-${PAYLOAD}-'`,
  `javascript:${PAYLOAD}`,
  `data:text/html,<script>${PAYLOAD}</script>`,
  `<iframe srcdoc="<script>parent.${PAYLOAD}</script>">`,
  `<a href="javascript:${PAYLOAD}">x</a>`,
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

/** The number of cases for each input; no two inputs share a case. */
export const CASES_BY_TARGET = {
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
  packRequests: 240,
} as const;

/** An input of the site. */
export type InputTarget = keyof typeof CASES_BY_TARGET;

/** Returns the cases for one input. */
export function hostileTextsFor(entrance: InputTarget): string[] {
  const entrances = Object.keys(CASES_BY_TARGET) as InputTarget[];
  const before = entrances.slice(0, entrances.indexOf(entrance));
  const from = before.reduce((sum, name) => sum + CASES_BY_TARGET[name], 0);
  return pool().slice(from, from + CASES_BY_TARGET[entrance]);
}

/** The texts from which all others are made. */
export const seedTexts: readonly string[] = SEEDS;

let cachedPool: string[] | undefined;

function pool(): string[] {
  const total = Object.values(CASES_BY_TARGET).reduce((sum, share) => sum + share, 0);
  cachedPool ??= hostileTexts(SEEDS.length + total, 1).slice(SEEDS.length);
  return cachedPool;
}

/** Returns distinct hostile texts: every seed, then seeds joined, spliced, cut and encoded by a fixed sequence. */
export function hostileTexts(count: number, seed: number): string[] {
  const next = sequence(seed);
  const pick = () => SEEDS[Math.floor(next() * SEEDS.length)] ?? '';
  const randomIndex = (text: string) => Math.floor(next() * (text.length + 1));
  const splice = (one: string, two: string) => {
    const [from = 0, to] = [randomIndex(one), randomIndex(one)].sort((a, b) => a - b);
    return one.slice(0, from) + two + one.slice(to);
  };
  const mutations: ((text: string) => string)[] = [
    (text) => splice(text, pick()),
    (text) => splice(splice(text, pick()), pick()),
    (text) => pick() + text + pick(),
    (text) => splice(text.repeat(1 + Math.floor(next() * 20)), pick()),
    (text) => (text + pick()).slice(randomIndex(text)),
    (text) => encodeURIComponent(splice(text, pick()).toWellFormed()),
    (text) => [...splice(text, pick())].reverse().join(''),
    (text) => splice(text, pick()).toUpperCase(),
  ];
  const texts = new Set(SEEDS);
  while (texts.size < count) {
    // An address encodes every lone surrogate the same way, so such texts would not differ.
    const text = mutations[Math.floor(next() * mutations.length)]?.(pick()).toWellFormed() ?? '';
    if (text.trim() !== '') texts.add(text);
  }
  return [...texts].slice(0, count);
}

/** Makes a generator of pseudo-random numbers from 0 to 1 with a fixed seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
