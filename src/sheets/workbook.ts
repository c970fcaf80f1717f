import { unescaped } from './escaped-text.ts';
import { damaged } from './limits.ts';
import { local, readXml } from './xml-steps.ts';

/** One sheet that a workbook names: the part in which it is kept, and whether its writer hid it. */
export interface WorkbookSheet {
  name: string;
  part: string;
  hidden: boolean;
}

/**
 * The sheets of an .xlsx file in their order; sheets that are only a chart are left out.
 * @throws Mistake when the parts that name them are missing or broken
 */
export function workbookSheets(parts: Map<string, Uint8Array>, file: string): WorkbookSheet[] {
  const workbook = parts.get('xl/workbook.xml');
  const links = parts.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !links) throw damaged(file);
  const partOf = new Map<string, string>();
  readXml(links, file, {
    open(name, attributes) {
      if (name === 'Relationship' && attributes.Type?.endsWith('/worksheet'))
        partOf.set(attributes.Id ?? '', pathOf(attributes.Target ?? ''));
    },
  });
  const sheets: WorkbookSheet[] = [];
  readXml(workbook, file, {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const id = Object.keys(attributes).find((key) => key.includes(':') && local(key) === 'id');
      const part = partOf.get(attributes[id ?? 'id'] ?? '');
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      if (part && parts.has(part) && attributes.name)
        sheets.push({ name: unescaped(attributes.name), part, hidden });
    },
  });
  return sheets;
}

/** Where a link of the workbook leads: from the folder xl, unless it begins at the top. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
