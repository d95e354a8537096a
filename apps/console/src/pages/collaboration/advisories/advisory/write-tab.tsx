// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { NOTICE_AUDIENCE, noticeParts } from '@primum/advisory/render'
import type { JsonValue } from '@primum/parse'
import { Card } from '../../../../ui/card.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { tlpWords } from '../advisory-words.ts'
import classes from './advisory.module.css'
import { listAt, textAt, valueAt } from './document-edit.ts'
import { Entries } from './entries.tsx'
import { NoteFields, References, Thanks } from './entry-fields.tsx'
import { DocumentChoice, DocumentText } from './fields.tsx'
import { FlawCard } from './flaw-card.tsx'
import { NoticeCard } from './notice-card.tsx'
import { ProductsCard } from './products-card.tsx'
import { useDraft } from './use-draft.ts'

/** What people write. Everything else of the document stays as it is, and can be seen and changed as JSON. */
export function WriteTab() {
  const { root, set, unavailable, checked } = useDraft()
  if (root === undefined) {
    return (
      <Card>
        <p className={classes['text']}>
          The document is no JSON object now, so there are no fields. Mend it as JSON
          {checked?.fault?.line === null || checked?.fault === undefined || checked.fault === null
            ? ''
            : `, at line ${checked.fault.line}`}
          .
        </p>
      </Card>
    )
  }
  const flaws = listAt(root, ['vulnerabilities'])
  return (
    <div className={classes['main']}>
      <GeneralCard />
      <ProductsCard />
      {flaws.map((flaw, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: flaws have no identity but their place
        <FlawCard key={index} index={index} title={textAt(flaw, ['cve']) || textAt(flaw, ['title'])} />
      ))}
      {unavailable === undefined ? (
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          style={{ justifySelf: 'start' }}
          onClick={() =>
            set(
              ['vulnerabilities'],
              [...flaws, { notes: [{ category: 'description', text: 'What is wrong.' }] }],
            )
          }
        >
          Add a flaw
        </Button>
      ) : null}
      <NoticeCard />
    </div>
  )
}

/** The parts of the notice have their own card. */
const isNotice = (note: JsonValue): boolean =>
  valueAt(note, ['audience']) === NOTICE_AUDIENCE &&
  noticeParts.some(({ title }) => title === valueAt(note, ['title']))

function GeneralCard() {
  const { root } = useDraft()
  const isOld = root !== undefined && textAt(root, ['document', 'csaf_version']) === '2.0'
  // TLP 1, which CSAF 2.0 has, calls CLEAR white and has no AMBER+STRICT.
  const labels = isOld
    ? [
        { value: 'WHITE', label: `WHITE: ${tlpWords.CLEAR}` },
        ...(['GREEN', 'AMBER', 'RED'] as const).map((value) => ({
          value,
          label: `${value}: ${tlpWords[value]}`,
        })),
      ]
    : Object.entries(tlpWords).map(([value, words]) => ({ value, label: `${value}: ${words}` }))
  return (
    <Card title="The advisory">
      <div className={classes['stack']}>
        <DocumentText
          path={['document', 'title']}
          label="Title"
          description="Product and problem, as people search for it."
        />
        <div className={classes['pair']}>
          <DocumentChoice
            path={['document', 'distribution', 'tlp', 'label']}
            label="For whom (TLP)"
            options={labels}
          />
          <DocumentText path={['document', 'lang']} label="Language" description="As en or de." />
        </div>
        <Entries
          path={['document', 'notes']}
          label="Notes"
          item="note"
          only={(note) => !isNotice(note)}
          blank={{ category: 'general', text: '' }}
        >
          {(path) => <NoteFields path={path} />}
        </Entries>
        <References path={['document', 'references']} />
        <Thanks path={['document', 'acknowledgments']} />
      </div>
    </Card>
  )
}
