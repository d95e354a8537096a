// SPDX-License-Identifier: Apache-2.0
/** Lists that a document and each of its flaws have alike: notes, references, thanks. */
import classes from './advisory.module.css'
import type { Path } from './document-edit.ts'
import { Entries } from './entries.tsx'
import { DocumentArea, DocumentChoice, DocumentText } from './fields.tsx'

const noteKinds = [
  { value: 'summary', label: 'Summary' },
  { value: 'description', label: 'Description' },
  { value: 'details', label: 'Details' },
  { value: 'general', label: 'General' },
  { value: 'faq', label: 'Questions and answers' },
  { value: 'legal_disclaimer', label: 'Legal notice' },
  { value: 'other', label: 'Other' },
]

export function NoteFields({ path }: { readonly path: Path }) {
  return (
    <>
      <div className={classes['pair']}>
        <DocumentChoice path={[...path, 'category']} label="Kind" options={noteKinds} />
        <DocumentText path={[...path, 'title']} label="Heading" />
      </div>
      <DocumentArea path={[...path, 'text']} label="Text" />
    </>
  )
}

export function References({ path }: { readonly path: Path }) {
  return (
    <Entries
      path={path}
      label="References"
      item="reference"
      blank={{ category: 'external', summary: '', url: '' }}
    >
      {(entry) => (
        <div className={classes['pair']}>
          <DocumentText path={[...entry, 'summary']} label="What it is" />
          <DocumentText path={[...entry, 'url']} label="Address" />
        </div>
      )}
    </Entries>
  )
}

export function Thanks({ path }: { readonly path: Path }) {
  return (
    <Entries path={path} label="Thanks" item="thanks" blank={{ names: [''] }}>
      {(entry) => (
        <div className={classes['pair']}>
          <DocumentText
            path={[...entry, 'names', 0]}
            label="Name"
            description="As the person wishes it written."
          />
          <DocumentText path={[...entry, 'organization']} label="Organisation" />
          <DocumentText path={[...entry, 'summary']} label="For what" />
        </div>
      )}
    </Entries>
  )
}
