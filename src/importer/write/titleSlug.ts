import { joinWithinLimit, spell } from './slug.ts';

/** Words of a title that say nothing of its own: who does what to whom, how much, and the particles. */
const EMPTY =
  /^(?:关于|对于|有关|在|的|了|和|与|及|以及|之|等|上|中|下|内|为|从|向|对|将|把|被|并|或|年|月|日|号|第|开展|做好|加强|进一步|切实|深入|认真|全面|推进|推动|促进|组织|举办|召开|印发|转发|批转|发布|公布|实施|执行|贯彻|落实|学习|继续|努力|有序|试行|暂行|草案|修订|若干|某|某某|某某某|几|个|项|问题|进行|予以|给予|加快|提高|提升|强化|完善|建立|健全|规范|严格|扎实|积极|大力|持续|不断)$/u;
/** Characters that end the word before them. */
const SUFFIX = /^[会区党者法员室部委局所站处市县省州镇乡村长化性界届]$/u;
/** The characters in which an issuer before 关于 ends. */
const ISSUER_BEFORE = /^.{2,40}?(?=关于)/u;

/**
 * Makes a document's address from its title: the words of its own in pinyin, and the year; 某某会关于春游的通知 of 2024
 * gives chunyou-tongzhi-2024. Returns '' for a title without such words.
 */
export function slugOfTitle(title: string, year: string | undefined): string {
  const plain = title.normalize('NFKC').replace(/[(（][^()（）]*[)）]/gu, ' ');
  const own = plain.replace(ISSUER_BEFORE, '');
  const words = wordsOf(own).filter((word) => !EMPTY.test(word) && !/^\d+$/u.test(word));
  const spelt = words
    .map((word) => spell(word).replace(/[^a-z\d]/gu, ''))
    .filter((word) => word !== '');
  const stated = /(?:19|20)\d{2}(?=\s*年)/u.exec(plain)?.[0] ?? year;
  const id = joinWithinLimit([...new Set(spelt)], stated ? `-${stated}` : '');
  return /^[a-z]/u.test(id) && !/^p\d+$/u.test(id) ? id : '';
}

/** Divides a title into its words; where the browser knows none, into pairs of characters. */
function wordsOf(title: string): string[] {
  const text = title.toLowerCase();
  if (typeof Intl.Segmenter !== 'function')
    return text.match(/\p{Script=Han}{1,2}|[a-z\d]+/gu) ?? [];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = words.at(-1);
    if (SUFFIX.test(segment) && before && /^\p{Script=Han}{2,3}$/u.test(before))
      words.push(`${words.pop() ?? ''}${segment}`);
    else if (/[\p{Script=Han}a-z\d]/u.test(segment)) words.push(segment);
  }
  return words;
}
