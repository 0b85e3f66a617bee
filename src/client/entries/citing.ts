/** The lazily loaded script of citing: leaves its functions on its own element. */
import { openSheet } from '../reading/cite/actionSheet.ts';
import { citingDesk, collectAll } from '../reading/cite/citationForm.ts';
import type { CitationTool } from '../reading/cite/citationTool.ts';

const { currentScript } = document;
if (currentScript) {
  Object.assign(currentScript, {
    data: { citingDesk, collectAll, openSheet } satisfies CitationTool,
  });
}
