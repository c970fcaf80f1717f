/** A whole telling: the time hangs in the gutter, what was asked is ours, what was told is theirs. */
export const tellingRules = `
blockquote{margin:0;font-family:var(--theirs);font-size:1.17em;line-height:1.52;max-width:41rem}
blockquote p{margin:0}
.body h2{font-size:clamp(1.5rem,1.3rem + 1vw,2rem);font-weight:780;border-top:3px solid var(--ink);padding-top:.9rem;margin-block:2.5rem .5rem}
.body h2:first-child{margin-top:0}
.told{position:relative;padding-block:1.5rem;border-top:1px solid var(--line);scroll-margin-top:1rem}
.body h2+.told{border:0}
h3{font-size:1.05rem;line-height:1.4;font-weight:700;letter-spacing:0;margin-bottom:.9rem;max-width:36rem;text-wrap:pretty}
h3 span{display:block;font-size:.88rem;font-weight:400;color:var(--soft)}
.who{margin:0 0 .5rem;font-size:.92rem;color:var(--soft);font-variant-numeric:tabular-nums}
.about{margin:.8rem 0 0;font-size:.92rem;color:var(--soft)}
.told:target{background:var(--wash);box-shadow:-1.25rem 0 var(--wash),1.25rem 0 var(--wash),-1.5rem 0 var(--leaf)}
.pages{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;margin-top:2rem;padding-top:1.2rem;border-top:1px solid var(--line)}
@media(min-width:60rem){.who{position:absolute;inset-inline-start:-12rem;width:9rem;line-height:1.35}.who b{display:block;color:var(--ink)}}`;
