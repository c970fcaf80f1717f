import { toString as qrSvg } from 'qrcode';

/** Quiet modules round a code: four, as ISO/IEC 18004 asks for. */
const quiet = 4;

/** An address as a QR code, for a screen or for paper: black on white whatever the page wears. @returns SVG */
export function codeOf(address: string): Promise<string> {
  return qrSvg(address, { type: 'svg', margin: quiet, errorCorrectionLevel: 'M' });
}
