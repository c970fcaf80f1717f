import type { Detector } from './mention.ts';

const address =
  /\b(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:uk|org|com|net|scot|wales|cymru|ie|eu|info|london|example)\b(?:\/[^\s)>\]]{0,200})?/giu;
const shared =
  /(?:^|\/\/|\.)(?:www\.)?(?:gov\.uk|nhs\.uk|google\.com|facebook\.com|youtube\.com|bbc\.co\.uk|example\.com)(?:\/|$)/i;

/** Addresses of sites, which name the organisation or place whose site it is. */
export const findWebAddresses: Detector = (text) =>
  [...text.matchAll(address)]
    .filter(([found]) => found.includes('.') && !(shared.test(found) && !/[^/.]\.(gov|nhs)\.uk/i.test(found)))
    .map((match) => ({
      kind: 'organisation' as const,
      start: match.index,
      end: match.index + match[0].replace(/[.,;]$/, '').length,
      suggest: 'a website',
    }));
