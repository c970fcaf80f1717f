/** Each kind of block. A teller's words are in the serif and larger; ours are in the sans. */
export const blockRules = `
blockquote,q{font-family:var(--theirs)}
q{font-weight:500;letter-spacing:0}
figure,blockquote{margin:0}
figure{margin-block:1.75rem;max-width:41rem}
blockquote{font-size:1.17em;line-height:1.52}
blockquote p{margin-bottom:.75em}
blockquote p:last-child{margin:0}
.gap{color:var(--soft);padding-inline-end:.15em}
.label{margin:0 0 .35rem;font-weight:700;font-size:.98rem;line-height:1.3;color:var(--form)}
figcaption{margin-top:.6rem;font-size:.92rem;line-height:1.4;color:var(--soft)}
figcaption a{white-space:nowrap}
figcaption a,.contents a{color:inherit;text-decoration-color:var(--line)}
figcaption span+a::before{content:"·";display:inline-block;margin-inline:.1em .45em}
figcaption a:hover,.contents a:hover{color:var(--leaf);text-decoration-color:currentColor}
.key{position:relative;margin-block:2.5rem;padding-top:2.1rem}
.key blockquote{font-size:1.62em;line-height:1.26;letter-spacing:-.012em;font-weight:500;text-wrap:pretty}
.key::before{content:"\\201C" / "";position:absolute;top:0;inset-inline-start:-.04em;font:700 4.6rem/.95 var(--theirs);color:var(--form)}
section{margin-top:clamp(2.75rem,7vw,4.25rem);scroll-margin-top:1.5rem}
h2{font-size:clamp(1.55rem,1.3rem + 1.2vw,2.15rem);font-weight:780;border-top:3px solid var(--ink);padding-top:.9rem;margin-bottom:1.1rem}
section section{margin-top:2.5rem}
h3{font-size:1.3rem;font-weight:750;margin-bottom:.7rem}
h4{font-size:1.08rem}
.body>p,.body section>p,li>p,li{max-width:38rem}
ul,ol{margin:0 0 1.4em;padding-inline-start:1.35em}
li{margin-bottom:.5rem;padding-inline-start:.2em}
li::marker{color:var(--form);font-weight:700}
li>p{margin:0 0 .4em}
ol>li>p:first-child{font-weight:650}
li>figure{margin-block:.2rem .9rem}
li>figure+p{margin-bottom:1.2rem}
ul>li>figure:only-child{display:flex;flex-wrap:wrap;gap:0 .9rem;align-items:baseline}
ul>li>figure:only-child>*{margin:0}
.big,.tick{list-style-type:"";padding:0}
.big{counter-reset:n;margin-block:1.5rem 2rem}
.big>li{counter-increment:n;position:relative;margin:0;max-width:none;border-top:1px solid var(--line);padding:1.5rem 0 1.6rem;padding-inline-start:3.4rem}
.big>li::before{content:counter(n);position:absolute;top:1.25rem;inset-inline-start:0;font-weight:800;font-size:2.5rem;line-height:1;letter-spacing:-.04em;color:var(--form)}
.big figure{margin:0}
.big>li>blockquote,.big figure:not(.key) blockquote{font-size:1.34em;line-height:1.34}
.tick>li{position:relative;padding-inline-start:2.1rem;margin-bottom:.8rem}
.tick>li::before{content:"";position:absolute;inset-inline-start:0;top:.18em;width:1.15em;height:1.15em;border:2px solid var(--form);border-radius:.25em}
table{border-collapse:collapse;width:100%;margin-block:1.5rem 2rem;line-height:1.4}
caption{text-align:start;font-weight:700;padding-bottom:.6rem}
th,td{text-align:start;vertical-align:top;padding:.65rem 0;padding-inline-end:1.1rem;border-bottom:1px solid var(--line);min-width:3.2em}
th:last-child,td:last-child{padding-inline-end:0}
thead th{font-size:.92rem;color:var(--soft);border-bottom:2px solid var(--ink)}
tbody th{font-weight:700}
td q{font-size:1.06em}
.write{margin-block:1.75rem 2.25rem;max-width:41rem}
.write b{display:block}
.write span{color:var(--soft);font-size:.95rem}
.write i{display:block;height:2.6rem;border-bottom:1.5px solid var(--soft)}
.note{margin-block:2rem;padding:1.35rem 1.5rem .6rem;max-width:41rem}
:is(.note,.event) :is(h2,h3,h4){font-size:1.12rem;font-weight:750;border:0;padding:0;margin-bottom:.6rem}
.host{background:var(--wash);border-radius:1rem;font-size:.96em}
.aside{border-top:4px solid var(--form);padding-inline:0}
.note figure{margin-block:.2rem 1.1rem}
.event{background:var(--grove);color:var(--on-grove);border-radius:1.25rem;padding:clamp(1.4rem,4vw,2.25rem);margin-block:2.5rem}
.event .day{font-size:clamp(1.6rem,1.2rem + 1.9vw,2.4rem);font-weight:800;line-height:1.1;letter-spacing:-.022em;margin-bottom:.35rem;text-wrap:balance}
.event p{max-width:36rem}
.go{display:inline-block;margin-top:.3rem;border-radius:.8rem;background:var(--sprout);color:var(--on-bright);font-weight:700;padding:.8rem 1.3rem;text-decoration:none}
.go:hover{text-decoration:underline}
.contents{font-size:.95rem;line-height:1.35;padding-inline-end:1rem}
.contents h2{font-size:.95rem;border:0;padding:0;margin-bottom:.6rem;letter-spacing:0}
.contents ul{list-style-type:"";padding:0;margin:0}
.contents li{padding:0;margin-bottom:.55rem}
@media(max-width:30rem){table{font-size:.94em}th,td{padding-inline-end:.7rem}}
@media(min-width:60rem){
.body>.contents{grid-area:1/1/99/2;position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto}
.body>:first-child:not(.contents),.body>.contents:first-child+*{margin-top:0}
.key{padding:0}
.key::before{inset-inline-start:-3.4rem;top:-.35rem}
.big>li{padding-inline-start:0}
.big>li::before{inset-inline-start:-4.6rem;width:3.4rem;text-align:end}}
@media(forced-colors:active){.go,.event,.host{border:2px solid}}`;
