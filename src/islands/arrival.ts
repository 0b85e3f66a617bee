/**
 * Arriving from a search result (`…/index.html?q=words#p3`): fetches the script that marks the match.
 * A reading page holds `<template class="landing"><script src="/scripts/landing.js"></script></template>` and calls
 * `startArrival()`; without a query nothing is fetched.
 */
import { scriptUrl } from './trusted.ts';

/** Loads the landing script when the address carries a query. */
export function startArrival(): void {
  if (!/[?&]q=./u.test(location.search)) return;
  const template = document.querySelector<HTMLTemplateElement>('template.landing');
  const address = template?.content.firstElementChild?.getAttribute('src');
  if (!address) return;
  const script = document.createElement('script');
  script.src = scriptUrl(new URL(address, location.href).href);
  document.head.append(script);
}
