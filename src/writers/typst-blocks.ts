/** How each kind of block is set, in the language of Typst; '#blocks' is what the page calls. */
export const typstBlocks = `
#let said(p) = text(font: theirs, size: 1.05em + p.turn * 0.01pt, p.said)
#let piece(p) = if type(p) == str { p } else { said(p) }

#let words(span, size, by) = for (i, part) in span.paragraphs.enumerate() {
  par({
    if i == 0 and span.gap { text(size: 0.9em, fill: soft)[[…] ] }
    text(font: theirs, size: size + span.turn * 0.01pt, part)
    if by != none and i == span.paragraphs.len() - 1 { linebreak(); text(10pt * k, fill: soft, by) }
  })
}

#let quotation(q, big) = {
  let key = q.weight == "key"
  let size = if key { 16.5pt * k } else if big { 14pt * k } else { 12pt * k }
  let room = 1.5em
  if q.label != none { block(sticky: true, above: room, below: 0.85em, par(text(weight: 700, fill: soft, q.label))) }
  block(
    stroke: if key { (left: 3pt + form) } else { none },
    inset: if key { (left: 13pt, y: 3pt) } else { 0pt },
    above: if q.label == none { room } else { 0.85em }, below: room,
    {
      set par(leading: if key { 0.55em } else { 0.66em }, spacing: 0.85em)
      quote(block: true, for (i, span) in q.spans.enumerate() {
        words(span, size, if i == q.spans.len() - 1 { q.by })
      })
    },
  )
}

#let ruled(it) = block(breakable: it.rows > 8, above: 1.8em, below: 1.8em, {
  block(sticky: true, below: 0.4em, par(strong(it.label)))
  if it.hint != none { block(sticky: true, above: 0.4em, below: 0em, par(text(10pt * k, fill: soft, it.hint))) }
  for _ in range(it.rows) { block(above: 9mm, below: 0pt, line(length: 100%, stroke: 0.6pt + soft)) }
})

#let plan(it) = {
  show figure: set block(breakable: true)
  show figure: set align(left)
  show figure.caption: set text(weight: 700)
  show figure.caption: set block(sticky: true)
  show table.cell.where(y: 0): set text(weight: 700, fill: soft, size: 10pt * k)
  show table.cell.where(x: 0): set text(weight: 700)
  set par(leading: 0.5em)
  figure(kind: table, supplement: none, numbering: none, gap: 0.7em,
    caption: figure.caption(position: top, it.caption),
    table(
      columns: it.columns.map(share => share * 1fr),
      align: left + top, stroke: (x, y) => (bottom: 0.6pt + if y == 0 { soft } else { rule }),
      inset: (x, y) => (left: if x == 0 { 0pt } else { 8pt }, right: 8pt, y: 6pt),
      table.header(..it.head),
      ..it.rows.flatten().map(piece),
    ))
}

#let event(it) = block(width: 100%, fill: wash, radius: 8pt, inset: 14pt, breakable: false, above: 1.4em, below: 1.4em, {
  set par(spacing: 0.6em)
  par(text(15pt * k, weight: 800, it.day))
  par(text(13pt * k, weight: 700, fill: form, it.hours + ", " + it.zone))
  par(strong(it.summary))
  if it.location != none { par(it.location) }
  if it.description != "" { par(it.description) }
})

#let apart(it, inner) = {
  let host = it.tone == "host"
  block(
    width: 100%, above: 1.2em, below: 1.4em, breakable: true,
    fill: if host { none } else { wash }, radius: if host { 0pt } else { 8pt },
    stroke: if host { (left: 3pt + form) } else { none },
    inset: if host { (left: 12pt, y: 2pt) } else { 14pt },
    {
      block(sticky: true, below: 0.7em, par(text(if host { 11pt * k } else { 13pt * k }, weight: 700,
        fill: if host { form } else { ink }, it.title)))
      inner
    },
  )
}

#let items(it, depth, blocks) = {
  let big = it.marker == "big"
  let body = it.items.map(item => if it.marker == "number" and item.len() > 1 and item.first().kind == "paragraph" {
    block(sticky: true, par(strong(item.first().text)))
    blocks(item.slice(1), depth)
  } else { blocks(item, depth, big: big) })
  let rows = if big { 1.8em } else if it.loose { 1.15em } else { 0.75em }
  set list(marker: [•], body-indent: 0.6em, spacing: rows)
  set enum(body-indent: 0.6em, spacing: rows, numbering: n => text(weight: 700, fill: form, str(n) + "."))
  if it.marker == "number" { enum(..body) }
  else if it.marker == "bullet" { list(..body) }
  else if it.marker == "tick" {
    list(marker: box(width: 0.85em, height: 0.85em, stroke: 0.9pt + form, radius: 1.5pt, baseline: 10%), ..body)
  } else {
    set enum(body-indent: 14pt, number-align: left + top, numbering: n => box(width: 26pt, height: 16pt * k,
      text(26pt * k, weight: 800, fill: form, top-edge: "cap-height", str(n))))
    enum(..body.map(b => {
      place(top + left, dx: -40pt, dy: -0.9em, line(length: 100% + 40pt, stroke: 0.5pt + rule))
      block(breakable: it.tall, b)
    }))
  }
}

#let listing() = block(above: 1.2em, below: 1.4em, {
  block(sticky: true, below: 0.8em, par(text(13pt * k, weight: 700, "Contents")))
  show outline.entry: set block(above: 0.75em)
  set outline.entry(fill: line(length: 100%, stroke: (paint: rule, thickness: 0.5pt)))
  outline(title: none, target: heading.where(level: 2))
})

#let blocks(all, depth, big: false) = for (i, it) in all.enumerate() {
  if it.kind == "paragraph" { block(sticky: i == 0 and depth > 1 and all.len() > 1, par(it.text)) }
  else if it.kind == "quote" { quotation(it, big) }
  else if it.kind == "list" { block(above: 1em, below: 1.3em, items(it, depth, blocks)) }
  else if it.kind == "table" { plan(it) }
  else if it.kind == "lines" { ruled(it) }
  else if it.kind == "note" { apart(it, blocks(it.blocks, depth)) }
  else if it.kind == "event" { event(it) }
  else if it.kind == "contents" { if d.long { listing() } }
  else {
    if it.newPage { pagebreak(weak: true) }
    let whole = {
      heading(level: depth + 1, piece(it.heading))
      blocks(it.blocks, depth + 1)
    }
    if it.together { block(breakable: false, above: 30pt * k, whole) } else { whole }
  }
}
`;
