import type { PassageForm } from '#edition/passage.ts';
import { alignIssues } from '#importer/reissue/alignment.ts';
import type { AnnotatedText, MdxPassage } from '#importer/reissue/annotatedText.ts';
import { annotateText } from '#importer/reissue/annotatedText.ts';
import { assignPassages } from '#importer/reissue/assignPassages.ts';
import { mergeEdits } from '#importer/reissue/mergeEdits.ts';

const FORMS = new Map<string, PassageForm>([
  ['# ', 'title'],
  ['## ', 'heading'],
  ['<Letterhead>', 'letterhead'],
  ['<Addressee>', 'addressee'],
]);

/** The words that stand in a text for each of these characters, so that no two have a character in common. */
const WORDS = new Map([
  ['甲', '学习理论'],
  ['乙', '落实责任'],
  ['丙', '加强管理'],
  ['丁', '服务职工'],
  ['子', '依法维权'],
  ['丑', '组织活动'],
  ['寅', '开展竞赛'],
]);
const ALL_WORDS = new RegExp([...WORDS.values()].join('|'), 'gu');
const LETTERS = new Map([...WORDS].map(([letter, words]) => [words, letter]));

/** Annotates paragraphs whose passages stand apart by `|`; one that begins with § begins a section. */
function annotate(paragraphs: readonly string[]): AnnotatedText {
  let [section, n] = [1, 0];
  const passages = paragraphs.flatMap((paragraph) => {
    if (paragraph.startsWith('§')) [section, n] = [section + 1, 0];
    const text = paragraph.replace('§', '').replace(/./gu, (letter) => WORDS.get(letter) ?? letter);
    const form = FORMS.get(/^(?:#+ |<\w+>)/u.exec(text)?.[0] ?? '') ?? 'text';
    return text.split('|').map((mdx, i): MdxPassage => {
      n += 1;
      return { section: String(section), n, locator: '', form, opensParagraph: i === 0, mdx };
    });
  });
  return annotateText(passages);
}

/**
 * Merges a new issue into an old one. Returns its paragraphs: each passage after the number of the old one that it
 * continues (and those that it absorbed), or + for a new one.
 */
export function mergedIssue(
  old: readonly string[],
  now: readonly string[],
  keepNumbers = false,
): string[] {
  const alignment = alignIssues(annotate(old), annotate(now));
  const paragraphs: string[] = [];
  for (const passage of mergeEdits(alignment, assignPassages(alignment, keepNumbers))) {
    const { oldPassage, absorbed, opensParagraph, mdx } = passage;
    const numbers = [oldPassage, ...absorbed].map((each) =>
      each ? `${each.section === '1' ? '' : `${each.section}#`}${each.n}` : '+',
    );
    const text = mdx.replace(ALL_WORDS, (words) => LETTERS.get(words) ?? words);
    const line = `${numbers.join('&')}${text}`;
    if (opensParagraph) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop()}|${line}`);
  }
  return paragraphs;
}
