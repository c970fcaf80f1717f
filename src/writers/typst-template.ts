import { typstBlocks } from './typst-blocks.ts';

/** The page, the type and the head of every PDF: our one template, the same for all forms. */
const page = `
#let d = json(bytes(sys.inputs.document))
#let k = float(sys.inputs.scale)
#let ours = "Atkinson Hyperlegible Next"
#let theirs = "Source Serif 4"
#let ink = rgb(d.colours.ink)
#let soft = rgb(d.colours.soft)
#let wash = rgb(d.colours.wash)
#let rule = rgb(d.colours.line)
#let form = rgb(d.colours.forms.at(d.form))
#let moment = datetime(..d.now)
#set document(title: d.title, author: d.toldBy, date: moment)
#set page(
  paper: "a4",
  margin: if d.form == "tips" { (x: 26mm, top: 18mm, bottom: 22mm) } else { (x: 30mm, top: 24mm, bottom: 26mm) },
  footer: context {
    set text(9pt, fill: soft)
    line(length: 100%, stroke: 0.5pt + rule)
    v(-4pt)
    grid(columns: (1fr, auto), column-gutter: 2em,
      [#d.title#if d.undecided > 0 [ · #strong[Draft]]],
      [Page #counter(page).display() of #counter(page).final().first()])
  },
)
#set text(
  font: ours, size: 11pt * k, fill: ink, lang: d.lang, region: d.region,
  fallback: false, hyphenate: false, ligatures: false,
)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set strong(delta: 300)
#show quote.where(block: true): set pad(x: 0pt)
#show heading: set par(leading: 0.4em)
#show heading.where(level: 1): set text(28pt * k, weight: 800)
#show heading.where(level: 1): set block(above: 0pt, below: 0.5em)
#show heading.where(level: 2): set text(18pt * k, weight: 800)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.7em)
#show heading.where(level: 3): set text(13pt * k, weight: 700)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.7em)
#show heading.where(level: 4): set text(11.5pt * k, weight: 700)
#show heading.where(level: 4): set block(above: 1.3em, below: 0.6em)
`;

const head = `
#let badge = box(fill: form, radius: 5pt, inset: (x: 7pt, y: 5pt), baseline: 25%, {
  set text(11pt, fill: white)
  box(baseline: 18%, pdf.artifact(image(bytes(d.mark), width: 12pt)))
  h(5pt)
  strong(d.label)
  h(4pt)
  [#d.minutes.total min]
})
#block(below: 16pt * k, {
  badge
  if d.place != none { h(9pt); text(11pt, fill: soft, d.place) }
})
#heading(level: 1, outlined: false, d.title)
#if d.standfirst != none { block(above: 0.7em, below: 0.9em, par(text(14pt * k, fill: soft, piece(d.standfirst)))) }
#if d.toldBy != "" { block(above: 0.8em, below: 1em, par(text(fill: soft, d.toldBy))) }
#for notice in d.notices {
  block(above: 0.7em, inset: (left: 9pt, y: 2pt), stroke: (left: 3pt + form), par(text(10.5pt * k, notice)))
}
#v(4pt * k)
#blocks(d.blocks, 1)
`;

/** The whole template, in the language of Typst. What is told never stands in it: it comes in as data. */
export const typstTemplate = page + typstBlocks + head;
