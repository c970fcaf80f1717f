/** An address as it is kept and looked up: what somebody typed, without the spaces round it. */
export function readEmail(typed: string): string {
  return typed.trim();
}

/** Whether it has the form of one address that mail can be sent to (RFC 5321 allows 254 letters). */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/u.test(text);
}
