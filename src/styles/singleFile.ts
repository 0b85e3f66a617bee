import type { SiteColours } from '#edition/site.ts';
import { tokensCss } from './tokens.ts';

/** Returns the style sheet of the single file, in a site's colours. */
export const singleFileStyle = (colours: SiteColours): string => `${tokensCss(colours)}${STYLE}`;

const STYLE = `
body{max-width:38em;margin:0 auto;padding:1em;background:var(--color-paper);color:var(--color-ink);font:1.125rem/1.9 var(--font-song);line-break:strict;overflow-wrap:break-word}
header,.results,.voice,footer{font-family:var(--font-hei)}
h1,h2,h3,h4,h5,h6{font-size:1.125em;line-height:1.5;word-break:keep-all}
h1{font-size:1.375em}
header p{font-size:.875em}
input{text-spacing-trim:space-all;box-sizing:border-box;width:100%;min-height:44px;padding:0 .75em;font:inherit;color:inherit;background:transparent;border:1px solid var(--color-quiet)}
.results{padding-left:1.5em;font-size:.9375em}
.results a,footer{color:var(--color-quiet)}
.results p{margin:.25em 0 1em}
.voice{display:block;color:var(--color-quiet);font-size:.75em;text-indent:0}
.relay,.quote,.summary{display:block;padding-left:.75em;border-left:3px double var(--color-accent);text-indent:0}
.said{font-family:var(--font-kai)}
.form-letterhead,.form-title{text-align:center;font-weight:900}
.form-letterhead,.n{color:var(--color-accent)}
.form-heading{font-weight:700}
p.form-text{text-indent:2em}
.list{font:.875em/1.6 var(--font-hei);color:var(--color-quiet)}
.items{padding:0;list-style:none}
.n::before{content:attr(data-n) '\\2060';margin-right:.25em;font:.625em/1 var(--font-hei);vertical-align:super}
mark,:target{background:var(--color-mark);color:inherit}
@media print{header form,.results{display:none}}
`;
