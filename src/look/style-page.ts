/**
 * What every page has: type, links, the bar at the top, the head with its mark, notices, the foot.
 * Wide pages hang the mark and the contents in a gutter, so that all reading begins on one line down the page.
 */
export const pageRules = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 clamp(1.0625rem,1rem + .3vw,1.1875rem)/1.55 var(--ours);overflow-wrap:break-word}
h1,h2,h3,h4{margin:0;line-height:1.12;letter-spacing:-.018em;text-wrap:balance}
p{margin:0 0 1em;text-wrap:pretty}
svg{display:block;flex:none}
a{color:var(--leaf);text-decoration-thickness:.07em;text-underline-offset:.2em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 6px var(--on-bright)}
.wrap{width:min(100% - 2.5rem,54rem);margin-inline:auto}
.top{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:center;justify-content:space-between;padding-block:1rem}
.brand{display:flex;gap:.6rem;align-items:center;font-weight:750;font-size:1.2rem;letter-spacing:-.01em}
.brand svg{width:2.1rem;height:2.1rem}
.top a{font-size:.95rem}
.notice{margin:0;padding:.75rem 0;font-size:.98rem}
.draft{background:var(--warn);border-bottom:3px solid var(--focus);font-weight:600}
.notice p{margin-block:0}
.head{padding-block:clamp(1.5rem,5vw,3.5rem) clamp(1.75rem,4vw,2.75rem)}
.form{display:grid;grid-template-columns:auto 1fr;column-gap:.9rem;align-items:center;margin:0 0 1.4rem;line-height:1.3;color:var(--soft);font-size:.98rem}
.tile{grid-row:span 2;display:grid;place-items:center;width:3.25rem;height:3.25rem;border-radius:.95rem;background:var(--form);color:var(--paper)}
.tile svg{width:58%;height:58%}
.form b{align-self:end;color:var(--form);font-size:1.15rem;line-height:1.1}
.form span:last-child{align-self:start}
h1{font-size:clamp(2.15rem,1.3rem + 3.9vw,3.9rem);font-weight:800;line-height:1.03;letter-spacing:-.028em;max-width:19ch}
.stand{margin:1.1rem 0 0;font-size:1.28em;line-height:1.4;color:var(--soft);max-width:34rem}
.stand q{font-size:1.12em;color:var(--ink)}
.facts{margin:1.4rem 0 0;color:var(--soft);font-size:.98rem}
.facts>*{display:block}
.foot{margin-top:clamp(3rem,6vw,4.5rem);border-top:1px solid var(--line);padding-block:1.75rem 3rem;color:var(--soft);font-size:.95rem}
.foot p{max-width:40rem;margin-bottom:.6rem}
code{font:.95em ui-monospace,Menlo,Consolas,monospace;color:var(--ink)}
@media(min-width:60rem){
.sheet{display:grid;grid-template-columns:9rem minmax(0,1fr);column-gap:3rem}
.sheet>*{grid-column:2}
.head .form{grid-area:1/1/9/2;display:block;margin:.4rem 0 0}
.tile{width:5.25rem;height:5.25rem;border-radius:1.5rem;margin-bottom:.9rem}
.form b{display:block;font-size:1.3rem;margin-bottom:.2rem}
.foot{padding-inline-start:12rem}}
@media(forced-colors:active){.tile,.draft{border:2px solid}}`;
