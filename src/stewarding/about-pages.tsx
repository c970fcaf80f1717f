/** A page of plain paragraphs. What one begins with up to a colon says for whom it is: it stands out, so that an eye finds its own. */
export function AboutPage({ title, text }: { title: string; text: string }) {
  return (
    <div class="narrow">
      <h1>{title}</h1>
      {text.split('\n\n').map((paragraph) => (
        <Paragraph key={paragraph} text={paragraph} />
      ))}
    </div>
  );
}

function Paragraph({ text }: { text: string }) {
  const [, lead = '', rest = text] = /^(If [^.]+?:)( .*)$/su.exec(text) ?? [];
  return (
    <p>
      {lead && <b>{lead}</b>}
      {rest}
    </p>
  );
}
