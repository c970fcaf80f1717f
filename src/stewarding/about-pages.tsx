/** A page of plain paragraphs. */
export function AboutPage({ title, text }: { title: string; text: string }) {
  return (
    <div class="narrow">
      <h1>{title}</h1>
      {text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
