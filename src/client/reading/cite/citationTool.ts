import type { CopyingTool } from '../copySetting.ts';
import type { openActionSheet } from './actionSheet.ts';
import type { citationForm, addPassagesToPack, toggleSharePanel } from './citationForm.ts';

/** The functions of the lazily loaded script that cites passages. */
export interface CitationTool extends CopyingTool {
  citationForm: typeof citationForm;
  toggleSharePanel: typeof toggleSharePanel;
  addPassagesToPack: typeof addPassagesToPack;
  openActionSheet: typeof openActionSheet;
}
