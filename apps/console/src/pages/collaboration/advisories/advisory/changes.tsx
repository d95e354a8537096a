// SPDX-License-Identifier: Apache-2.0
import type { Difference } from '../../../../api/collaboration/advisories.ts'
import classes from './advisory.module.css'

/** What differs between two texts, place by place. */
export function Changes({ changes }: { readonly changes: readonly Difference[] }) {
  if (changes.length === 0) return <p className={classes['dim']}>Nothing differs.</p>
  return (
    <ul className={classes['changes']}>
      {changes.map(({ path, before, after }) => (
        <li key={path}>
          <code>{path}</code>
          {before === null ? null : (
            <pre>
              <del>{before}</del>
            </pre>
          )}
          {after === null ? null : (
            <pre>
              <ins>{after}</ins>
            </pre>
          )}
        </li>
      ))}
    </ul>
  )
}
