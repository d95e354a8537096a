// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { Fragment } from 'react'
import type { PageBlock, PageInline } from '../../../../api/collaboration/advisories.ts'
import { parseWebAddress } from '../../../../components/web-address.ts'
import classes from './advisory.module.css'

/** A page of the server as elements: texts stay texts, and only web addresses become links. */
export function Blocks({ blocks }: { readonly blocks: readonly PageBlock[] }) {
  return (
    <div className={classes['blocks']}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { readonly block: PageBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'text':
      return <p className={classes['text']}>{block.text}</p>
    case 'warning':
      return <p className={classes['warning']}>{block.text}</p>
    case 'facts':
      return (
        <dl>
          {block.rows.map(({ term, values }) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              {values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <dd key={index}>
                  <Inline inline={value} />
                </dd>
              ))}
            </Fragment>
          ))}
        </dl>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              <Inlines inlines={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Table block={block} />
  }
}

function Table({ block }: { readonly block: Extract<PageBlock, { kind: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={classes['table']} aria-label={block.caption} tabIndex={0}>
      <table>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={index}>
              {row.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={place}>
                  {cell.map((line, number) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <div key={number}>
                      <Inline inline={line} />
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Inlines({ inlines }: { readonly inlines: readonly PageInline[] }) {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Inline key={index} inline={inline} />
  ))
}

/** A link where its address is one of the web; the page there learns nothing of this one. */
function Inline({ inline }: { readonly inline: PageInline }) {
  if (typeof inline === 'string') return inline
  const address = parseWebAddress(inline.href)
  if (address === undefined) return inline.text
  return (
    <Anchor href={address.href} target="_blank" rel="noopener noreferrer" inherit underline="always">
      {inline.text}
    </Anchor>
  )
}
