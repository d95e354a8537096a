// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import classes from './data-table.module.css'

export type Column<Row> = {
  readonly id: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
  /** Left out where there is no room: `narrow` on a phone, `medium` on a small window too, `middle` only there. */
  readonly hide?: 'narrow' | 'medium' | 'middle'
  /**
   * On a phone a row is a card and each cell a labelled line of it, but for the first. `bare`: a line without its label;
   * `inline`: side by side with its neighbours; `corner`: in the corner of the card.
   */
  readonly card?: 'bare' | 'inline' | 'corner'
  /** Nothing worth a line of a card. */
  readonly isEmpty?: (row: Row) => boolean
  readonly width?: string
}

type DataTableProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowProps?: (row: Row) => React.ComponentProps<'tr'>
}

/**
 * A table that becomes a list of cards on a phone. The roles are spelled out because browsers drop a table's own
 * meaning once its parts are laid out as blocks.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowProps }: DataTableProps<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above, `display: block` takes the implicit roles away
    <div className={classes['scroller']}>
      <table className={classes['table']} role="table">
        <caption className={classes['caption']}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                data-align={column.align}
                data-hide={column.hide}
                style={column.width === undefined ? undefined : { width: column.width }}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" {...rowProps?.(row)}>
              {columns.map((column) => (
                <td
                  key={column.id}
                  role="cell"
                  data-align={column.align}
                  data-hide={column.hide}
                  data-card={column.card}
                  data-empty={column.isEmpty?.(row) || undefined}
                  data-label={
                    column.card !== undefined || typeof column.header !== 'string' ? undefined : column.header
                  }
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}
