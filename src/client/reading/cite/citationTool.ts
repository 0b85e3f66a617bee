import type { openSheet } from './actionSheet.ts';
import type { citingDesk, collectAll } from './citationForm.ts';

/** The functions that the lazily loaded citing script offers to a reading page. */
export interface CitationTool {
  citingDesk: typeof citingDesk;
  collectAll: typeof collectAll;
  openSheet: typeof openSheet;
}
