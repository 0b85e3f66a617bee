/** The form that adds passages on the pack's own page, by locator, id or address. */
import type { PackItem } from '#packs/pack.ts';
import { ACTIONS, BUTTON } from '#styles/furniture.ts';
import { NotLoadedError, loadPackManifest, loadDocumentPackData } from '../loadPackData.ts';
import { button, element, fill } from '../../platform/dom.ts';
import { FAILURE_MESSAGES } from '../openPack.ts';
import { documentsInAddress, findPlaces } from './findPassage.ts';
import type { Doubt, FoundPlace, FoundPlaces } from './findPassage.ts';

const NO_PLACES: FoundPlaces = { places: [], doubt: null };
const DOUBT_MESSAGES: Readonly<Record<Doubt, string>> = {
  name: '文件名没有完全对上，请核对后选一处。',
  layer: '所注是谁的话与这一处不符，请核对后选一处。',
  descending: '起点在终点之后，请选一端，或按先后选这一段。',
  unread: '有的没有读懂或没有找到，请核对后选一处。',
};

/** Starts the form: `add` takes the passages found, `showMessage` tells why none were. */
export function startAddForm(
  form: HTMLFormElement,
  add: (items: readonly PackItem[]) => void,
  showMessage: (text: string) => void,
): void {
  const input = form.querySelector('input');
  const choices = form.querySelector<HTMLElement>('[data-slot=which]');
  if (!input || !choices) throw new Error('the form that adds passages is incomplete');
  const choose = (place: FoundPlace) => {
    fill(choices, []);
    input.value = '';
    add(place.items);
    input.focus();
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    fill(choices, []);
    const { places, doubt } = await searchPlaces(input.value.trim(), showMessage);
    const [place, another] = places;
    if (!place) return;
    if (!another && !doubt) choose(place);
    else {
      showMessage(doubt ? DOUBT_MESSAGES[doubt] : '有几处都这样叫，请选一处。');
      askToChoose(choices, places, choose);
    }
  });
}

/** Finds the places that a typed text may mean, and tells the reader when there are none. */
async function searchPlaces(
  typed: string,
  showMessage: (text: string) => void,
): Promise<FoundPlaces> {
  if (typed === '') {
    showMessage('请先写上出处、编号或网址。');
    return NO_PLACES;
  }
  const found = await loadPlaces(typed);
  if (!found) showMessage(FAILURE_MESSAGES['not loaded']);
  else if (found.places.length === 0)
    showMessage(`没有找到“${typed.slice(0, 40)}”。可以从正文复制句子的网址，粘贴在这里。`);
  return found ?? NO_PLACES;
}

/** Loads the documents concerned and finds the places in them; null when the texts did not load. */
async function loadPlaces(typed: string): Promise<FoundPlaces | null> {
  try {
    const { volumes } = await loadPackManifest();
    const named = documentsInAddress(typed, volumes);
    return await findPlaces(typed, await loadDocumentPackData(named.length > 0 ? named : volumes));
  } catch (error) {
    if (!(error instanceof NotLoadedError)) throw error;
    return null;
  }
}

function askToChoose(
  holder: HTMLElement,
  places: readonly FoundPlace[],
  choose: (place: FoundPlace) => void,
): void {
  const buttons = places.map((place) =>
    button(`${place.name}，${place.items.length} 句`, () => choose(place), BUTTON),
  );
  fill(holder, [element('p', { class: ACTIONS }, buttons)]);
  buttons[0]?.focus();
}
