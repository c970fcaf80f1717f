import type { FormName } from '../documents/document.ts';
import { light } from './colours.ts';

/**
 * The style of an e-book: little, because the reader's own type, size and colours come first, and without custom
 * properties, which older reading systems do not know. The two voices keep their two typefaces.
 */
export function bookStyle(form: FormName): string {
  const colour = light.forms[form];
  return `body{font-family:sans-serif;line-height:1.5}
h1,h2,h3,h4{line-height:1.2;margin:1.6em 0 .6em;page-break-after:avoid;break-after:avoid}
h1{font-size:1.6em}
p{margin:0 0 .8em}
blockquote,q,.theirs{font-family:serif}
q{quotes:"\\201C" "\\201D"}
figure,blockquote{margin:0}
figure{margin:1.3em 0}
blockquote{font-size:1.12em}
.key blockquote{font-size:1.35em;line-height:1.3;border-left:4px solid ${colour};padding-left:.8em}
.label{font-weight:bold;margin-bottom:.3em;color:${colour}}
figcaption,.facts{font-size:.88em}
.facts span{display:block}
.notice{font-weight:bold;border:2px solid;padding:.5em .8em}
li{margin-bottom:.5em}
ol>li>p:first-child{font-weight:bold}
.tick{list-style:none;padding-left:0}
.tick>li::before{content:"\\2610\\00A0"}
.big>li{margin:1em 0}
table{border-collapse:collapse;width:100%;margin:1em 0}
caption{text-align:left;font-weight:bold}
th,td{text-align:left;vertical-align:top;padding:.4em .6em .4em 0;border-bottom:1px solid}
.write b,.write span{display:block}
.write i{display:block;height:2.2em;border-bottom:1px solid}
.note{margin:1.3em 0;padding:.2em 0 .2em .9em;border-left:4px solid}
.note h2,.note h3,.event h1,.event h2,.event h3{font-size:1em;margin:.4em 0}
.event{margin:1.3em 0;padding:.9em;border:2px solid}
.day{font-size:1.3em;font-weight:bold}
.cover{margin:0;text-align:center}
.cover img{max-width:100%;max-height:95vh}
`;
}
