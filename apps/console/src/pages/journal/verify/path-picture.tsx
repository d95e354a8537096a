// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import type { AuditPath, Joint } from './audit-path.ts'
import { countEntries } from './count-entries.ts'
import { layOut, NODE, type PlacedNode, rangeWords, WIDTH } from './path-layout.ts'
import classes from './path-picture.module.css'

const SHORT = 8

/** The way from the entry to the root that the checkpoint signs, as a picture and, with the whole hashes, as a table. */
export function PathPicture({ path }: { readonly path: AuditPath }) {
  const id = useId()
  const { height, nodes, edges, entry, checkpoint } = layOut(path)
  const [leaf] = nodes
  const root = nodes.at(-1)
  const title = `Path from entry ${path.leafIndex} to the root`
  return (
    <figure className={classes['figure']}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>
          {`${formatQuantity(path.joints.length, 'sibling hash joins', 'sibling hashes join')} the entry’s hash on its way to the root, which the checkpoint signs. The table below has the same, with the whole hashes.`}
        </desc>
        {edges.map(({ from, to }) => (
          <Line key={`${from.x} ${from.y}`} from={from} to={to} isPath={from.origin === 'computed'} />
        ))}
        {root === undefined ? null : <Line from={root} to={checkpoint} isPath />}
        {leaf === undefined ? null : <Line from={entry} to={leaf} isPath />}
        <Box
          x={checkpoint.x}
          y={checkpoint.y}
          first="Checkpoint"
          second={`signed, ${countEntries(path.treeSize)}`}
        />
        {nodes.map((node) => (
          <Hash key={`${node.x} ${node.y}`} node={node} isRoot={node === root} />
        ))}
        <Box x={entry.x} y={entry.y} first="The entry" second={`index ${path.leafIndex}`} />
      </svg>
      <figcaption>
        Filled: computed here, from the entry upwards. Outlined: siblings, taken from the log’s tiles. They
        meet in the root that the checkpoint signs.
      </figcaption>
      <details>
        <summary>The same as a table</summary>
        <p className={classes['hash']}>
          Hash of the entry: <code>{path.leafHash.toHex()}</code>
        </p>
        {path.joints.length === 0 ? (
          <p>The log has one entry, so its hash is the root.</p>
        ) : (
          <DataTable
            caption={`${title}, from the bottom to the top`}
            rows={path.joints.map((joint, at) => ({ ...joint, level: at + 1 }))}
            rowKey={({ level }) => String(level)}
            columns={columns}
          />
        )}
      </details>
    </figure>
  )
}

const columns: readonly Column<Joint & { readonly level: number }>[] = [
  { id: 'level', header: 'Step', width: '5rem', cell: ({ level }) => `Step ${level}` },
  {
    id: 'sibling',
    header: 'Sibling',
    cell: ({ side, covers, sibling }) => (
      <span>
        {side}, {rangeWords(covers)}: <code>{sibling.toHex()}</code>
      </span>
    ),
  },
  { id: 'hash', header: 'Both together', cell: ({ hash }) => <code>{hash.toHex()}</code> },
]

type Place = { readonly x: number; readonly y: number }

function Line({ from, to, isPath }: { readonly from: Place; readonly to: Place; readonly isPath: boolean }) {
  const [top, bottom] = [to.y + NODE.height / 2, from.y - NODE.height / 2]
  const middle = (top + bottom) / 2
  return (
    <path
      className={classes['line']}
      data-path={isPath}
      d={`M${from.x} ${bottom}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${top}`}
    />
  )
}

function Hash({ node, isRoot }: { readonly node: PlacedNode; readonly isRoot: boolean }) {
  const { hash, covers, origin, x, y } = node
  const hex = hash.toHex()
  return (
    <g className={classes['node']} data-origin={origin}>
      <title>{hex}</title>
      <rect x={x - NODE.width / 2} y={y - NODE.height / 2} width={NODE.width} height={NODE.height} rx={9} />
      <text x={x} y={y - 3} className={classes['hex']}>
        {hex.slice(0, SHORT)}…
      </text>
      <text x={x} y={y + 14} className={classes['small']}>
        {isRoot ? 'root, ' : ''}
        {rangeWords(covers)}
      </text>
    </g>
  )
}

type BoxProps = Place & { readonly first: string; readonly second: string }

function Box({ x, y, first, second }: BoxProps) {
  return (
    <g className={classes['box']}>
      <rect x={x - NODE.width / 2} y={y - NODE.height / 2} width={NODE.width} height={NODE.height} rx={9} />
      <text x={x} y={y - 3} className={classes['name']}>
        {first}
      </text>
      <text x={x} y={y + 14} className={classes['small']}>
        {second}
      </text>
    </g>
  )
}
