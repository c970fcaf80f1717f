/** Whether words end as a sentence does: a full stop, question or exclamation mark, or ellipsis, quotes aside. */
export function endsSentence(words: string): boolean {
  return /[.?!…。？！؟][\p{Pe}\p{Pf}"'’”)\]]*\s*$/u.test(words.slice(-12));
}

/** Whether something that follows `before` would stand in the middle of a sentence. */
export function breaksSentence(before: string): boolean {
  return before !== '' && !endsSentence(before);
}
