/** What every answer carries. Strict: scripts and styles from this site alone, none inline, nobody may frame a page. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  // Keys stand in addresses: no other site is told where a reader came from.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** For pages of people at work, and for all that is somebody's own: no copy is kept anywhere. */
export const keptNowhere: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

/** For readers' pages: a copy may be kept, but is asked about each time, so that what was withdrawn is gone at once. */
export const askedEachTime: Readonly<Record<string, string>> = { 'cache-control': 'private, no-cache' };
