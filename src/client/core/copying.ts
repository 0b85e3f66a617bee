/** The module of the copying script that the tool for references uses. */
export { cite } from '../reading/cite.ts';
