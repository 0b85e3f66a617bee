/** The lazily loaded script that cites passages. */
import { openActionSheet } from '../reading/cite/actionSheet.ts';
import { addPassagesToPack, citationForm, toggleSharePanel } from '../reading/cite/citationForm.ts';
import { startCopying } from '../reading/copying.ts';
import type { CitationTool } from '../reading/cite/citationTool.ts';
import { leaveData } from '../platform/leaveData.ts';

leaveData({
  citationForm,
  toggleSharePanel,
  addPassagesToPack,
  openActionSheet,
  startCopying,
} satisfies CitationTool);
