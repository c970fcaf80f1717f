import { formNames } from './marks.ts';

/**
 * The cover of a folder. Its one strong thing is the panel with the teller's own words; below it, calm rows: mark,
 * word, what for, minutes.
 */
export const coverRules = `
${formNames.map((name) => `.${name}{--form:var(--${name})}`).join('\n')}
figure{margin:0}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h2{font-size:clamp(1.55rem,1.3rem + 1.2vw,2.15rem);font-weight:800;margin-bottom:1.2rem}
.hero{position:relative;overflow:hidden;background:var(--grove);color:var(--on-grove);margin-top:.2rem}
.hero .wrap{position:relative;padding-block:clamp(2.5rem,7vw,5.5rem)}
.hero .leafy{position:absolute;bottom:-12%;inset-inline-end:-4%;height:118%;opacity:.09}
.hero .facts{margin:0 0 1.3rem;color:inherit;opacity:.9}
.hero h1{max-width:22ch;font-size:clamp(1.7rem,1.3rem + 1.9vw,2.7rem);letter-spacing:-.022em}
.hero blockquote{margin:clamp(1.4rem,4vw,2.4rem) 0 0;font:500 clamp(1.9rem,1.1rem + 3.6vw,3.5rem)/1.14 var(--theirs);letter-spacing:-.018em;max-width:22ch;text-wrap:balance}
.hero blockquote.long{font-size:clamp(1.5rem,1.1rem + 1.9vw,2.4rem);line-height:1.24;max-width:30ch}
.hero blockquote p{margin:0}
.hero .stand{color:inherit;font-size:1.35em}
.said-at{margin:.9rem 0 0;font-size:.92rem}
.said-at a{color:inherit}
.go{display:inline-block;margin-top:2rem;border-radius:.85rem;background:var(--sprout);color:var(--on-bright);font-weight:700;font-size:1.1rem;padding:.9rem 1.5rem;text-decoration:none}
.go:hover{text-decoration:underline}
main>.wrap>section{padding-top:clamp(2.75rem,6vw,4.5rem)}
.ways-in{list-style-type:"";margin:0;padding:0}
.ways-in>li{display:grid;grid-template-columns:auto 1fr auto;gap:.1rem 1.3rem;align-items:start;padding-block:1.4rem;border-top:1px solid var(--line)}
.ways-in>li:last-child{border-bottom:1px solid var(--line)}
.ways-in .tile{grid-row:span 3;margin:.15rem 0 0;width:3.5rem;height:3.5rem;border-radius:1rem}
.ways-in h3{font-size:1.5rem;font-weight:800;line-height:1.15}
.ways-in h3 a{color:var(--form)}
.ways-in p{margin:.15rem 0 0;max-width:33rem}
.long-is{font-size:.92rem;color:var(--soft);text-align:end;line-height:1.15;grid-row:span 2}
.long-is b{display:block;font-size:2.3rem;font-weight:800;line-height:1;letter-spacing:-.035em;color:var(--ink)}
.files{grid-column:2/-1;list-style-type:"";display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:.45rem 0 0;padding:0;font-size:.95rem}
.files a{display:inline-block;padding-block:.2rem;color:var(--soft);text-decoration-color:var(--line)}
.files a:hover{color:var(--leaf);text-decoration-color:currentColor}
.asked{list-style-type:"";margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,23rem),1fr));column-gap:3rem}
.asked li{display:flex;justify-content:space-between;gap:1.2rem;align-items:baseline;padding-block:.8rem;border-top:1px solid var(--line);font-weight:600;line-height:1.35}
.asked span{flex:none;font-weight:400;font-size:.92rem;color:var(--soft)}
.missing{margin:1.6rem 0 0;color:var(--soft);max-width:40rem}
.whole{margin:1.6rem 0 0;font-weight:600}
@media(max-width:30rem){.ways-in>li{column-gap:.9rem}.ways-in .tile{width:2.8rem;height:2.8rem;border-radius:.8rem}.files,.ways-in p{grid-column:1/-1}.ways-in .tile{grid-row:auto}.ways-in h3{align-self:center}.long-is{grid-row:auto}}
@media print{.hero{background:none;color:inherit}.hero .wrap{padding-block:6mm 0}.leafy,.files{display:none}.ways-in>li{padding-block:3mm}}
@media(forced-colors:active){.go,.hero{border:2px solid}}`;
