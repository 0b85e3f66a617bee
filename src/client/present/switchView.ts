/** Shows one view of the page: the overview, the slide for the audience, or the presenter view. */
export function showView(view: 'overview' | 'stage' | 'presenter'): void {
  document.documentElement.setAttribute('data-view', view);
}

/** Returns the view that is shown; null before the first. */
export function currentView(): string | null {
  return document.documentElement.getAttribute('data-view');
}
