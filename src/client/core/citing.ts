/** The modules of the citing script that the sharing script uses. */
export { copyAndReport } from '../platform/clipboard.ts';
export { element } from '../platform/dom.ts';
export { actionButton } from '../reading/cite/copyButtons.ts';
