/** Adding passages on the pack's own page, where nothing can be collected from other pages or a place is known by name. */
import type { Item } from '#packs/pack.ts';
import { NotLoaded, readHoldings, readVolumes } from './packData.ts';
import { button, element, fill } from '../platform/dom.ts';
import { EXPLANATIONS } from './openPack.ts';
import { documentsNamed, placesFor } from './findPassage.ts';
import type { Place } from './findPassage.ts';

/** Makes the form find what is typed; `add` takes what was found, `say` tells why nothing was. */
export function startAdding(
  form: HTMLFormElement,
  add: (items: readonly Item[]) => void,
  say: (text: string) => void,
): void {
  const input = form.querySelector('input');
  const which = form.querySelector<HTMLElement>('[data-slot=which]');
  if (!input || !which) return;
  const take = (place: Place) => {
    fill(which, []);
    input.value = '';
    add(place.items);
    input.focus();
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const typed = input.value.trim();
    fill(which, []);
    if (typed === '') return say('请先写上段句的定位、编号或网址。');
    const places = await find(typed);
    const [only, another] = places ?? [];
    if (!places) say(EXPLANATIONS['not loaded']);
    else if (!only) say(`没有找到“${typed.slice(0, 40)}”。可以从正文复制段句的网址，粘贴在这里。`);
    else if (another) ask(which, places, take, say);
    else take(only);
  });
}

/** What is typed means these places; null when the texts did not come. */
async function find(typed: string): Promise<Place[] | null> {
  try {
    const { volumes } = await readHoldings();
    const named = documentsNamed(typed, volumes);
    return placesFor(typed, await readVolumes(named.length > 0 ? named : volumes));
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    return null;
  }
}

function ask(
  which: HTMLElement,
  places: readonly Place[],
  take: (place: Place) => void,
  say: (text: string) => void,
): void {
  say('有几处都这样叫，请选一处。');
  const choices = places.map((place) =>
    button(`${place.name}，${place.items.length} 句`, () => take(place)),
  );
  for (const choice of choices) choice.className = 'button';
  fill(which, [element('p', { class: 'actions' }, choices)]);
  choices[0]?.focus();
}
