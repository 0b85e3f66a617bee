import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { foldSpace } from '#edition/passage.ts';
import type { Reissue } from './reissue.ts';

/** The facts of a document after a new issue, and what of them the editor must look at. */
export interface IssueFacts {
  yaml: string;
  questions: string[];
}

/** The source before and now, and the file that keeps the one before. */
export interface Sources {
  before: { text: string; sha256: string; file: string };
  now: { text: string; sha256: string };
  /** document.yaml as the draft would have it. */
  draft: string;
}

type Yaml = ReturnType<typeof parseDocument>;

/** Stands where only the editor knows what to say. */
const UNSAID = '换下来的时间和原因待编辑填写';

/** document.yaml after a new issue: the old source is kept as `earlier`, sections split off are listed, lists follow their passages. */
export function renewFacts(
  text: string,
  { sections, places, gone }: Reissue,
  sources: Sources,
): IssueFacts {
  const yaml = parseDocument(text);
  const { before, now } = sources;
  yaml.setIn(['source', 'sha256'], now.sha256);
  addEarlier(yaml, {
    file: before.file,
    sha256: before.sha256,
    replaced: UNSAID,
    ...(Object.keys(gone).length > 0 ? { gone } : {}),
  });
  for (const section of sections) addSection(yaml, section);
  const questions = [
    '原来的原文留在 earlier 里：把 document.yaml 的 replaced 改成何时、因何换下',
    ...renewGiven(yaml, sources),
    ...moveLists(yaml, places),
  ];
  return { yaml: yaml.toString({ lineWidth: 0 }), questions };
}

/** A list that does not add up any more is left to the editor. */
export function withoutList(text: string, id: string): string {
  const yaml = parseDocument(text);
  const lists = yaml.get('lists');
  if (isSeq<Node>(lists))
    lists.items = lists.items.filter((item) => !(isMap(item) && item.get('id') === id));
  return yaml.toString({ lineWidth: 0 });
}

function addEarlier(yaml: Yaml, issue: object): void {
  const earlier = yaml.get('earlier');
  const node = yaml.createNode(issue);
  if (isSeq<Node>(earlier)) earlier.items.unshift(node);
  else yaml.set('earlier', [node]);
}

function addSection(yaml: Yaml, { id, from, alone }: Reissue['sections'][number]): void {
  const contents = yaml.get('contents');
  const found = isSeq<Node>(contents) ? locate(contents, '', from) : null;
  if (!found) return;
  const { seq, at, key, entry } = found;
  const locator = String(entry.get('locator') ?? from);
  const slug = id.slice(id.lastIndexOf('/') + 1);
  const inner = entry.get('sections', true);
  if (key === 'part' && isSeq<Node>(inner)) {
    inner.items.unshift(yaml.createNode({ id: slug, locator: `${locator}（续）` }));
    return;
  }
  const added = yaml.createNode({ [key]: slug, locator: alone ? locator : `${locator}（续）` });
  seq.items.splice(alone ? at : at + 1, alone ? 1 : 0, added);
}

interface Found {
  seq: YAMLSeq<Node>;
  at: number;
  key: 'section' | 'id' | 'part';
  entry: YAMLMap;
}

/** The entry of a section in the contents. */
function locate(seq: YAMLSeq<Node>, prefix: string, id: string): Found | null {
  for (const [at, entry] of seq.items.entries()) {
    if (!isMap(entry)) continue;
    const key = (['section', 'id', 'part'] as const).find((each) => entry.has(each));
    if (!key) continue;
    const name = prefix + String(entry.get(key));
    if (name === id) return { seq, at, key, entry };
    const inner = entry.get('sections', true);
    const deeper = isSeq<Node>(inner) ? locate(inner, `${name}/`, id) : null;
    if (deeper) return deeper;
  }
  return null;
}

/** What the old text said and the new one does not say any more is said as the draft has it, or not at all. */
function renewGiven(yaml: Yaml, { before, now, draft }: Sources): string[] {
  const drafted = parseDocument(draft);
  return ['name', 'issuer', 'number', 'dated'].flatMap((key) => {
    const words = yaml.get(key);
    if (typeof words !== 'string') return [];
    const has = (text: string) => foldSpace(text).includes(foldSpace(words));
    if (!has(before.text) || has(now.text)) return [];
    const present = drafted.get(key);
    if (typeof present === 'string') yaml.set(key, present);
    else yaml.delete(key);
    return [
      `${key} 原写“${words}”，新稿没有这些字，已${present ? `改成“${String(present)}”` : '删去'}：核对`,
    ];
  });
}

/** The lists with their passages where they stand now; one that lost a passage is left to the editor. */
function moveLists(yaml: Yaml, places: ReadonlyMap<string, string | null>): string[] {
  const lists = yaml.get('lists');
  if (!isSeq<Node>(lists)) return [];
  const questions: string[] = [];
  lists.items = lists.items.filter((list) => {
    if (!isMap(list) || moveList(list, places)) return true;
    const id = String(list.get('id'));
    questions.push(
      `列举 ${id} 的段句有的没有了，已从 lists 里去掉：照新稿重写。原来写作 ${JSON.stringify(list.toJSON())}`,
    );
    return false;
  });
  return questions;
}

function moveList(list: YAMLMap, places: ReadonlyMap<string, string | null>): boolean {
  const at = list.getIn(['said', 'at']);
  if (typeof at === 'string') {
    const place = places.get(at);
    if (place === null) return false;
    if (place) list.setIn(['said', 'at'], place);
  }
  const items = list.get('items');
  if (!isSeq<Node>(items)) return true;
  const ranges = items.items.map((item) =>
    movedRange(isScalar(item) ? String(item.value) : '', places),
  );
  if (ranges.includes(null)) return false;
  for (const [i, range] of ranges.entries())
    if (isScalar(items.items[i])) (items.items[i] as { value: unknown }).value = range;
  return true;
}

/** `1/1#p4-p6` where its passages stand now: still one after the other, or null. */
function movedRange(range: string, places: ReadonlyMap<string, string | null>): string | null {
  const [, section = '', from = '', to = from] = /^(.*)#p(\d+)(?:-p(\d+))?$/u.exec(range) ?? [];
  const [first, last] = [places.get(`${section}#p${from}`), places.get(`${section}#p${to}`)];
  if (!first || !last) return null;
  if (from === to) return first;
  const [start, end] = [first, last].map((place) => place.split('#p'));
  const size = Number(end?.[1]) - Number(start?.[1]);
  if (start?.[0] !== end?.[0] || size !== Number(to) - Number(from)) return null;
  return `${first}-p${end?.[1]}`;
}
