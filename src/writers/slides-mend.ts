import { strFromU8, strToU8 } from 'fflate';
import type { Line } from './slides-items.ts';
import { listIndent } from './slides-room.ts';
import { typefaces } from './word-styles.ts';
import { fitForXml } from './word-xml.ts';

const escaped = (text: string) =>
  fitForXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Puts right what the library writes and PowerPoint's schema does not allow (ISO/IEC 29500-1), what differs from
 * one run to the next, the language, signs that XML cannot
 * hold, and the speaker notes, which it would write as one paragraph.
 * @param notes of each slide, the first slide's first
 */
export function mended(language: string, notes: readonly Line[][]) {
  return (name: string, part: Uint8Array): Uint8Array => {
    if (!name.endsWith('.xml')) return part;
    let xml = fitForXml(strFromU8(part));
    if (name === 'ppt/presentation.xml') xml = mastersFirst(xml);
    if (/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+$/u.test(name)) xml = shapes(xml);
    const note = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/u.exec(name);
    if (note) xml = noted(xml, notes[Number(note[1]) - 1] ?? []);
    xml = xml
      .replaceAll('lang="en-US"', `lang="${language}"`)
      .replaceAll(/(<p14:(?:modId|creationId) [^>]*val=")\d+"/gu, (_, before) => `${before}1"`);
    return strToU8(xml);
  };
}

/** The list of notes masters goes before the list of slides. */
function mastersFirst(xml: string): string {
  const masters = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/su.exec(xml)?.[0] ?? '';
  return xml.replace(masters, '').replace('<p:sldIdLst>', () => `${masters}<p:sldIdLst>`);
}

/**
 * One number to a shape; paragraph properties only at the start; a bullet's size of 100 % is left unsaid; what
 * belongs to an item stands in as far as it does; a table's first row and column are its headers.
 */
function shapes(xml: string): string {
  let id = 0;
  return xml
    .replaceAll(/(<p:cNvPr id=")\d+"/gu, (_, before) => {
      id += 1;
      return `${before}${id}"`;
    })
    .replaceAll(/<\/a:r><a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gsu, '</a:r>')
    .replaceAll('<a:buSzPct val="100000"/>', '')
    .replaceAll(/<a:pPr\b[^>]* lvl="(\d)"[^>]*>/gu, (properties, level) => {
      return properties.replace(/marL="\d+"/u, `marL="${Number(level) * listIndent * 12700}"`);
    })
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1" firstCol="1"/>');
}

/** Speaker notes, a paragraph to a line, a teller's words in the tellers' typeface here too. */
function noted(xml: string, lines: readonly Line[]): string {
  const paragraphs = lines.map((line) => {
    const face = line.told ? `<a:latin typeface="${typefaces.theirs}"/>` : '';
    const marker = typeof line.marker === 'number' ? `${line.marker}. ` : line.marker ? '• ' : '';
    const run = (text: string, bold: boolean, inside: string) =>
      `<a:r><a:rPr lang="en-US"${bold ? ' b="1"' : ''}>${inside}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;
    const before = marker + (line.gap ? '[…] ' : '');
    return `<a:p>${before ? run(before, false, '') : ''}${run(line.text, line.bold, face)}</a:p>`;
  });
  return xml.replace(/<a:p><a:r>.*?<\/a:p>/su, () => paragraphs.join('') || '<a:p/>');
}
