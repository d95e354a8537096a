// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { lineRange } from '../../../../components/form/line-range.ts'
import { Card } from '../../../../ui/card.tsx'
import { TabsBar } from '../../../../ui/tabs-bar.tsx'
import classes from './advisory.module.css'
import { lineOfPointer } from './pointer-line.ts'
import { useDraft } from './use-draft.ts'

type Shown = 'work' | '2.0' | '2.1'

/** The document as JSON: the one in work, which can be changed here too, and what would be published. */
export function JsonTab({ pointer }: { readonly pointer: string }) {
  const { checked } = useDraft()
  const [shown, setShown] = useState<Shown>('work')
  const published = checked?.documents ?? []
  const tabs = [
    { id: 'work' as const, label: 'In work' },
    ...published.map(({ csafVersion }) => ({ id: csafVersion, label: `As published: CSAF ${csafVersion}` })),
  ]
  const text = published.find(({ csafVersion }) => csafVersion === shown)?.text
  return (
    <Card title="JSON">
      <TabsBar label="Which document" tabs={tabs} value={shown} onChange={setShown}>
        {text === undefined ? <InWork pointer={pointer} /> : <AsPublished text={text} />}
      </TabsBar>
    </Card>
  )
}

function InWork({ pointer }: { readonly pointer: string }) {
  const { written, write, unavailable, checked } = useDraft()
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place that is asked for, not while it is being changed
  useEffect(() => {
    if (pointer === '' || area.current === null) return
    const line = lineOfPointer(written.document, pointer)
    area.current.focus()
    area.current.setSelectionRange(...lineRange(written.document, line))
    const lines = written.document.split('\n').length
    area.current.scrollTo({
      top: (area.current.scrollHeight * (line - 1)) / lines - area.current.clientHeight / 2,
    })
  }, [pointer])
  return (
    <Textarea
      ref={area}
      label="The document in work"
      description="Members that no field shows are changed here. Everything is kept to the character."
      className={classes['json'] ?? ''}
      rows={28}
      wrap="off"
      spellCheck={false}
      readOnly={unavailable !== undefined}
      value={written.document}
      error={checked?.fault?.message}
      onChange={(event) => write({ document: event.currentTarget.value })}
    />
  )
}

function AsPublished({ text }: { readonly text: string }) {
  return (
    <Textarea
      label="As it would be published now"
      description="With its number, its dates and its history."
      className={classes['json'] ?? ''}
      rows={28}
      wrap="off"
      spellCheck={false}
      readOnly
      value={text}
    />
  )
}
