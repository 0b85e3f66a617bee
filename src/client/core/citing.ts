/** The modules of the citing script that the sharing script uses. */
export { copyAndReport } from '../platform/clipboard.ts';
export { button, element } from '../platform/dom.ts';
export { cite } from '../reading/cite.ts';
export { linkButton } from '../reading/cite/copyButtons.ts';
export { addressOfPassages, citationFrom, passageLocator } from '../reading/passageDom.ts';
