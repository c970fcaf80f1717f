import type { Table } from '../documents/document.ts';
import { Inline } from './html-said.tsx';

/** A table with its caption, every row and column headed. */
export function Rows({ table }: { table: Table }) {
  return (
    <table>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...rest], row) => (
          <tr key={row}>
            <th scope="row">
              <Inline piece={first ?? ''} />
            </th>
            {rest.map((cell, column) => (
              <td key={column}>
                <Inline piece={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
