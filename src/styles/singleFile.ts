import { tokensCss } from './tokens.ts';

/** The style sheet of the single file. */
export const SINGLE_FILE_STYLE = `
${tokensCss()}
body{max-width:38em;margin:0 auto;padding:1em;background:var(--color-paper);color:var(--color-ink);font:1.125rem/1.9 var(--font-song);line-break:strict;overflow-wrap:break-word}
header,.results,.voice,footer{font-family:var(--font-hei)}
h1{font-size:1.25em;line-height:1.5}
input{text-spacing-trim:space-all;box-sizing:border-box;width:100%;min-height:44px;padding:0 .75em;font:inherit;color:inherit;background:transparent;border:1px solid var(--color-quiet)}
.results{padding-left:1.5em;font-size:.9375em}
.results a,footer{color:var(--color-quiet)}
.results p{margin:.25em 0 1em}
.voice{display:block;color:var(--color-quiet);font-size:.75em;text-indent:0}
.relay,.quote,.summary{display:block;padding-left:.75em;border-left:3px double var(--color-red);text-indent:0}
.said{font-family:var(--font-kai)}
.form-letterhead,.form-title{text-align:center;font-weight:900}
.form-letterhead,.n{color:var(--color-red)}
.form-heading{font-weight:700}
.form-text{text-indent:2em}
.n::before{content:attr(data-n);font-size:.625em;vertical-align:super}
mark,:target{background:var(--color-mark);color:inherit}
@media print{header form,.results{display:none}}
`.trim();
