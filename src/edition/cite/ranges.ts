/** Joins the statements about consecutive passages to that of a citation. */

/** Returns the locator of consecutive passages: the first's, and the last's if there is more than one. */
export function rangeLocator(locators: readonly string[]): string {
  return [...new Set([locators[0], locators[locators.length - 1]])].join('—');
}

/** Returns the place of consecutive passages; '' where the first or the last has none. */
export function rangePlace(places: readonly string[]): string {
  const [first = ''] = places;
  const last = places[places.length - 1] ?? '';
  if (first === last || last === '') return last;
  return first === '' ? '' : `${first}至${last}`;
}

const BETWEEN_LAYERS = '、';

/** Joins the labels of layers, each once. */
export function joinLayers(otherLayers: readonly string[]): string {
  const labels = otherLayers.flatMap((each) => each.split(BETWEEN_LAYERS));
  return [...new Set(labels)].filter(Boolean).join(BETWEEN_LAYERS);
}
