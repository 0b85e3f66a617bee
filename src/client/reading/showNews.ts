/** Lists on the home page of a library what is new since the reader's last visit. */
import type { DocumentEntry } from '#edition/document.ts';
import { readPayload } from '#search/index/payload.ts';
import { ENTRY, QUIET } from '#styles/furniture.ts';
import { element } from '../platform/dom.ts';
import { runScriptAt } from '../platform/lazyScript.ts';
import { storagePlace } from '../platform/storagePlace.ts';
import { siteRoot } from '../platform/trustedTypes.ts';
import { localDate } from './localDate.ts';
import { keepVisit, lastVisit, newsSince } from './newDocuments.ts';
import type { DocumentNews } from './newDocuments.ts';

/** The most documents of a kind that are listed; the sentence above counts them all. */
const LISTED = 8;

/** Fills the section for what is new, which stays hidden where nothing is known to be, and keeps this visit. */
export async function showNews(): Promise<void> {
  const section = document.querySelector<HTMLElement>('[data-documents]');
  if (!section || storagePlace() !== 'browser') return;
  const release = section.dataset['documents'] ?? '';
  const root = new URL(siteRoot()).pathname;
  const before = lastVisit(root);
  const day = localDate();
  if (before?.release === release) return keepVisit(root, { ...before, day });
  const documents = await loadTable(release);
  const digests = Object.fromEntries(documents.map(([id, , digest]) => [id, digest]));
  keepVisit(root, { day, release, digests });
  const news = before && newsSince(before, documents);
  if (news && news.added.length + news.changed.length > 0) draw(section, before.day, news);
}

async function loadTable(release: string): Promise<DocumentEntry[]> {
  const payload = await runScriptAt(`assets/documents.${release}.js`);
  return readPayload(payload, release) as DocumentEntry[];
}

function draw(section: HTMLElement, day: string, { added, changed }: DocumentNews): void {
  const counts = [
    ...(added.length > 0 ? [`新增 ${added.length} 份`] : []),
    ...(changed.length > 0 ? [`有改动 ${changed.length} 份`] : []),
  ];
  const [year, month, date] = day.split('-').map(Number);
  const then = `与 ${year} 年 ${month} 月 ${date} 日打开首页时相比`;
  const isCut = Math.max(added.length, changed.length) > LISTED;
  const words = `${then}，${counts.join('，')}${isCut ? `，最多各列出 ${LISTED} 份` : ''}。`;
  const account = element('p', { class: `mb-3 ${QUIET}` }, [words]);
  const list = element('ul', {}, [
    ...added.slice(0, LISTED).map((entry) => item(entry, '新增')),
    ...changed.slice(0, LISTED).map((entry) => item(entry, '有改动')),
  ]);
  section.append(account, list);
  section.hidden = false;
}

function item([id, name]: DocumentEntry, what: string): HTMLLIElement {
  const mark = element('small', { class: `ml-auto pl-4 font-hei whitespace-nowrap ${QUIET}` }, [
    what,
  ]);
  const row = element('span', { class: 'flex items-baseline' }, [name, mark]);
  const href = `${siteRoot()}${id}/index.html`;
  return element('li', {}, [element('a', { href, class: ENTRY }, [row])]);
}
