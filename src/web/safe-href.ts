/**
 * An address that somebody typed, as a link may have it: only http, https and mail lead anywhere. Preact escapes what
 * stands in an attribute but lets `javascript:` through.
 * @returns the address, or `#` in place of any other
 */
export function safeHref(address: string): string {
  // Browsers drop tabs and line ends inside an address before they read its scheme: `java\nscript:` runs.
  const plain = [...address]
    .filter((letter) => letter >= ' ')
    .join('')
    .trim();
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s])/iu.test(plain) ? plain : '#';
}
