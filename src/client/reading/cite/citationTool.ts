import type { openActionSheet } from './actionSheet.ts';
import type { citationForm, addPassagesToPack } from './citationForm.ts';

/** The functions of the lazily loaded script that cites passages. */
export interface CitationTool {
  citationForm: typeof citationForm;
  addPassagesToPack: typeof addPassagesToPack;
  openActionSheet: typeof openActionSheet;
}
