/** The scripts of `client/entries`, bundled by integration/scripts.ts. */
declare module 'virtual:scripts' {
  /** A script: its file from the site's root, if it has one, the scripts that must run before it, in this order, and its code. */
  interface Script {
    file: string | null;
    needs: readonly string[];
    code: string;
  }
  /** The scripts that pages load, by name. */
  export const scripts: Readonly<Record<string, Script>>;
  /** The code of the service worker. */
  export const worker: string;
  /** The licences of the packages whose code or data the site carries. */
  export const licences: string;
}
