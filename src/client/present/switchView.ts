/** Shows one view of the page: the overview, the stage or the presenter's desk. */
export function show(view: 'overview' | 'stage' | 'presenter'): void {
  document.documentElement.setAttribute('data-view', view);
}

/** The view that is shown. */
export function shown(): string | null {
  return document.documentElement.getAttribute('data-view');
}
