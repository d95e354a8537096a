// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import type { JsonObject, JsonValue } from '@primum/parse'
import type { ReactNode } from 'react'
import { useFocusAdded } from '../../../../components/form/focus-added.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import classes from './advisory.module.css'
import { listAt, type Path } from './document-edit.ts'
import { useDraft } from './use-draft.ts'

type EntriesProps = {
  readonly path: Path
  readonly label: string
  /** What one of them is called, as `remediation`. */
  readonly item: string
  readonly blank: JsonObject
  /** Which items of the list are meant; absent: all. */
  readonly only?: (item: JsonValue) => boolean
  readonly children: (path: Path) => ReactNode
}

/** A list of the document, each item with its fields. Items that are not meant keep their places. */
export function Entries({ path, label, item, blank, only = () => true, children }: EntriesProps) {
  const { root, set, unavailable } = useDraft()
  const all = root === undefined ? [] : listAt(root, path)
  const shown = all.flatMap((value, index) => (only(value) ? [index] : []))
  const list = useFocusAdded(shown.length)
  return (
    <fieldset ref={list} className={classes['entries']}>
      <legend className={classes['legend']}>{label}</legend>
      {shown.map((index, place) => (
        <div key={index} data-line className={classes['entry']}>
          {children([...path, index])}
          {unavailable === undefined ? (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes['remove'] ?? ''}
              onClick={() =>
                set(
                  path,
                  all.filter((_, other) => other !== index),
                )
              }
            >
              Remove {item} {place + 1}
            </Button>
          ) : null}
        </div>
      ))}
      <ActionButton
        variant="default"
        size="xs"
        unavailable={unavailable}
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => set(path, [...all, blank])}
      >
        Add {item}
      </ActionButton>
    </fieldset>
  )
}
