/** The code that pages may hold: the scripts and styles of the site, taken from where they are made, never from a page. */
import type { Plugin } from 'vite';
import { withoutEndTags } from '#edition/cite/html.ts';
import type { SiteColours } from '#edition/site.ts';
import { singleFileStyle } from '#styles/singleFile.ts';
import { tokensCss } from '#styles/tokens.ts';

/** Ends every style sheet of Vite's until Vite writes it. */
const VITE_MARK = /\/\*\$vite\$:\d+\*\/$/u;

/** The scripts and styles of the site: its policy allows these, and a page with any other is refused. */
export class SiteCode {
  private readonly scripts = new Set<string>();
  private readonly files = new Set<string>();
  private readonly sheets = new Set<string>();

  /** Adds a script: by its file, or by its code when it is part of pages. */
  addScript(code: string, file: string | null): void {
    if (file === null) this.scripts.add(withoutEndTags(code));
    else this.files.add(`/${file}`);
  }

  /** Adds the style sheets in the colours of the site. */
  addColours(colours: SiteColours): void {
    this.sheets.add(tokensCss(colours)).add(singleFileStyle(colours));
  }

  /** Adds a style sheet as Vite bundles it. */
  addSheet(css: string): void {
    this.sheets.add(css.replace(VITE_MARK, ''));
  }

  /** Tells whether a script inside a page is of the site. */
  hasScript(code: string): boolean {
    return this.scripts.has(code);
  }

  /** Tells whether a script file that a page loads is of the site, by its address from the root. */
  hasFile(address: string): boolean {
    return this.files.has(address);
  }

  /** Tells whether the styles of a page are style sheets of the site, one after another as Astro joins them. */
  hasStyle(css: string): boolean {
    const sheets = [...this.sheets].filter((sheet) => sheet !== '');
    const isJoined = (rest: string): boolean =>
      rest === '' ||
      sheets.some((sheet) => rest.startsWith(sheet) && isJoined(rest.slice(sheet.length)));
    return isJoined(css);
  }
}

/** Creates the Vite plugin that adds the style sheets of a build, before Astro moves them into pages. */
export function sheetsPlugin(code: SiteCode): Plugin {
  return {
    name: 'yandu:sheets',
    enforce: 'post',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css'))
            code.addSheet(String(file.source));
        }
      },
    },
  };
}
