/**
 * What a spreadsheet program runs as a formula when it opens a CSV file (OWASP, "CSV Injection"): a cell that begins
 * with one of these. The wide forms are taken for the same by programs set to Japanese or Chinese.
 */
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** The text of a cell with an apostrophe before it where it would be run, which makes it text for every program. */
export function guarded(text: string): string {
  return runs.test(text) ? `'${text}` : text;
}

/** A text without the apostrophe that `guarded` gave it; other tools guard in the same way. */
export function unguarded(text: string): string {
  return text.startsWith("'") && runs.test(text) ? text.slice(1) : text;
}
