import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { removeWhitespace } from '#edition/passage.ts';
import type { ReissuePlan } from './reissue.ts';

/** The facts of a document after a new issue, and the questions about them. */
export interface UpdatedFacts {
  yaml: string;
  questions: string[];
}

/** The old and the new source, and the file that keeps the old one. */
export interface ReissueSources {
  before: { text: string; sha256: string; file: string };
  now: { text: string; sha256: string };
  /** The draft's document.yaml. */
  draft: string;
}

type Yaml = ReturnType<typeof parseDocument>;

/** The placeholder for the reason, which only the editor knows. */
const REASON_PENDING = '换下来的时间和原因待编辑填写';

/**
 * Updates document.yaml for a new issue: keeps the old source as `earlier`, adds sections that were split off, and
 * moves lists with their passages.
 */
export function updateFacts(
  text: string,
  { sections, newAddresses, withdrawn }: ReissuePlan,
  sources: ReissueSources,
): UpdatedFacts {
  const yaml = parseDocument(text);
  const { before, now } = sources;
  yaml.setIn(['source', 'sha256'], now.sha256);
  const received = parseDocument(sources.draft).getIn(['source', 'received'], true);
  if (received === undefined) yaml.deleteIn(['source', 'received']);
  else yaml.setIn(['source', 'received'], received);
  addEarlier(yaml, {
    file: before.file,
    sha256: before.sha256,
    replaced: REASON_PENDING,
    ...(Object.keys(withdrawn).length > 0 ? { gone: withdrawn } : {}),
  });
  for (const section of sections) addSection(yaml, section);
  const questions = [
    '原来的原文留在 earlier 里：把 document.yaml 的 replaced 改成何时、因何换下',
    ...updateMetadata(yaml, sources),
    ...moveLists(yaml, newAddresses),
  ];
  return { yaml: yaml.toString({ lineWidth: 0 }), questions };
}

/** Removes a list that no longer adds up from document.yaml. */
export function removeList(text: string, id: string): string {
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

function addSection(
  yaml: Yaml,
  { id, from, replacesWhole }: ReissuePlan['sections'][number],
): void {
  const contents = yaml.get('contents');
  const found = isSeq<Node>(contents) ? findContentsEntry(contents, '', from) : null;
  if (!found) return;
  const { seq, at, key, entry } = found;
  const locator = String(entry.get('locator') ?? from);
  const slug = id.slice(id.lastIndexOf('/') + 1);
  const inner = entry.get('sections');
  if (key === 'part' && isSeq<Node>(inner)) {
    inner.items.unshift(yaml.createNode({ id: slug, locator: `${locator}（续）` }));
    return;
  }
  const added = yaml.createNode({
    [key]: slug,
    locator: replacesWhole ? locator : `${locator}（续）`,
  });
  seq.items.splice(replacesWhole ? at : at + 1, replacesWhole ? 1 : 0, added);
}

interface FoundEntry {
  seq: YAMLSeq<Node>;
  at: number;
  key: 'section' | 'id' | 'part';
  entry: YAMLMap;
}

/** Finds the entry of a section in the contents. */
function findContentsEntry(seq: YAMLSeq<Node>, prefix: string, id: string): FoundEntry | null {
  for (const [at, entry] of seq.items.entries()) {
    if (!isMap(entry)) continue;
    const key = (['section', 'id', 'part'] as const).find((each) => entry.has(each));
    if (!key) continue;
    const name = prefix + String(entry.get(key));
    if (name === id) return { seq, at, key, entry };
    const inner = entry.get('sections');
    const deeper = isSeq<Node>(inner) ? findContentsEntry(inner, `${name}/`, id) : null;
    if (deeper) return deeper;
  }
  return null;
}

/** Updates facts that only the old text states to the draft's, or deletes them. */
function updateMetadata(yaml: Yaml, { before, now, draft }: ReissueSources): string[] {
  const drafted = parseDocument(draft);
  return ['name', 'issuer', 'number', 'dated'].flatMap((key) => {
    const words = yaml.get(key);
    if (typeof words !== 'string') return [];
    const has = (text: string) => removeWhitespace(text).includes(removeWhitespace(words));
    if (!has(before.text) || has(now.text)) return [];
    const present = drafted.get(key);
    if (typeof present === 'string') yaml.set(key, present);
    else yaml.delete(key);
    return [
      `${key} 原写“${words}”，新稿没有这些字，已${present ? `改成“${String(present)}”` : '删去'}：核对`,
    ];
  });
}

/** Moves lists with their passages; a list that lost a passage is removed and becomes a question. */
function moveLists(yaml: Yaml, newAddresses: ReadonlyMap<string, string | null>): string[] {
  const lists = yaml.get('lists');
  if (!isSeq<Node>(lists)) return [];
  const questions: string[] = [];
  lists.items = lists.items.filter((list) => {
    if (!isMap(list) || moveList(list, newAddresses)) return true;
    const id = String(list.get('id'));
    questions.push(
      `分项清单 ${id} 的句子有的没有了，已从 lists 里去掉：照新稿重写。原来写作 ${JSON.stringify(list.toJSON())}`,
    );
    return false;
  });
  return questions;
}

function moveList(list: YAMLMap, newAddresses: ReadonlyMap<string, string | null>): boolean {
  const at = list.getIn(['said', 'at']);
  if (typeof at === 'string') {
    const address = newAddresses.get(at);
    if (address === null) return false;
    if (address) list.setIn(['said', 'at'], address);
  }
  const items = list.get('items');
  if (!isSeq<Node>(items)) return true;
  const ranges = items.items.map((item) =>
    movedRange(isScalar(item) ? String(item.value) : '', newAddresses),
  );
  if (ranges.includes(null)) return false;
  for (const [i, item] of items.items.entries()) if (isScalar(item)) item.value = ranges[i];
  return true;
}

/** Returns a range such as `1/1#p4-p6` at its new address; null when its passages no longer follow each other. */
function movedRange(
  range: string,
  newAddresses: ReadonlyMap<string, string | null>,
): string | null {
  const match = /^(.*)#p(\d+)(?:-p(\d+))?$/u.exec(range);
  if (!match) return null;
  const [, section, from, to = from] = match;
  const [first, last] = [
    newAddresses.get(`${section}#p${from}`),
    newAddresses.get(`${section}#p${to}`),
  ];
  if (!first || !last) return null;
  if (from === to) return first;
  const [start, end] = [splitAddress(first), splitAddress(last)];
  const isSameSize = end.n - start.n === Number(to) - Number(from);
  return start.section === end.section && isSameSize ? `${first}-p${end.n}` : null;
}

function splitAddress(address: string): { section: string; n: number } {
  const at = address.indexOf('#p');
  return { section: address.slice(0, at), n: Number(address.slice(at + '#p'.length)) };
}
