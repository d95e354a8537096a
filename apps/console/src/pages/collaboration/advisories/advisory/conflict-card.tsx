// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { listDifferences } from '@primum/advisory/compose'
import type { JsonObject } from '@primum/parse'
import { Card } from '../../../../ui/card.tsx'
import { formatQuantity } from '../../../../ui/format/number.ts'
import classes from './advisory.module.css'
import { Changes } from './changes.tsx'
import { parseObject, useDraft } from './use-draft.ts'

/** Somebody else saved while this person was writing: what each of them changed, and the ways out. Nothing is lost by any of them. */
export function ConflictCard() {
  const { advisory, written, base, isStale, isChanged, saveOver, discard, isSaving, unavailable } = useDraft()
  if (!isStale || !isChanged) return null
  const before = parseObject(base.document)
  return (
    <Card title="Somebody else saved another version" tone="danger" takesFocus>
      <div className={classes['stack']}>
        <p className={classes['text']}>
          {advisory.editedBy.name} saved version {advisory.version} while you were writing on version{' '}
          {base.version}. Yours is not saved yet, and still stands in the fields.
        </p>
        <Side
          title={`What ${advisory.editedBy.name} changed`}
          before={before}
          after={parseObject(advisory.document)}
        />
        <Side title="What you changed" before={before} after={parseObject(written.document)} />
        <p className={classes['dim']}>
          Whatever you choose, both versions can be read in the history once they are saved.
        </p>
        <div className={classes['ends']}>
          <Button color="red" loading={isSaving} disabled={unavailable !== undefined} onClick={saveOver}>
            Save mine in its place
          </Button>
          <Button variant="default" onClick={discard}>
            Take theirs and drop mine
          </Button>
        </div>
      </div>
    </Card>
  )
}

type SideProps = {
  readonly title: string
  readonly before: JsonObject | undefined
  readonly after: JsonObject | undefined
}

function Side({ title, before, after }: SideProps) {
  if (before === undefined || after === undefined)
    return <p className={classes['dim']}>{title}: no JSON, so it cannot be compared.</p>
  const changes = listDifferences(before, after).map(({ path, before: was, after: is }) => ({
    path,
    before: was === undefined ? null : JSON.stringify(was, null, 2),
    after: is === undefined ? null : JSON.stringify(is, null, 2),
  }))
  return (
    <details open>
      <summary>
        {title}: {formatQuantity(changes.length, 'place')}
      </summary>
      <Changes changes={changes} />
    </details>
  )
}
