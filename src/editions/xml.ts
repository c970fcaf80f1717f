/** Text as it stands in XML: what people wrote cannot end an element, and what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** A map of a site (sitemaps.org, 0.9). @param addresses whole addresses */
export function sitemapXml(addresses: readonly string[]): string {
  const urls = addresses.map((address) => `<url><loc>${xmlText(address)}</loc></url>`).join('');
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
}

/** What oEmbed answers, as XML; what is not known is left out. */
export function oembedXml(facts: Readonly<Record<string, string | number | null>>): string {
  const elements = Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`);
  return `${head}<oembed>${elements.join('')}</oembed>`;
}
