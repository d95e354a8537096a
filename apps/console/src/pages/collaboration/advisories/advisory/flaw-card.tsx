// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core'
import { listProducts } from '@primum/advisory/compose'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Card } from '../../../../ui/card.tsx'
import classes from './advisory.module.css'
import {
  fieldName,
  listAt,
  type Path,
  scoresMember,
  textsAt,
  valueAt,
  vectorOf,
  withVector,
} from './document-edit.ts'
import { Entries } from './entries.tsx'
import { NoteFields, References, Thanks } from './entry-fields.tsx'
import { DocumentArea, DocumentChoice, DocumentText, errorsAt, ProductsChoice } from './fields.tsx'
import { useDraft } from './use-draft.ts'

const remediationKinds = [
  { value: 'vendor_fix', label: 'Fix' },
  { value: 'mitigation', label: 'Mitigation' },
  { value: 'workaround', label: 'Workaround' },
  { value: 'none_available', label: 'None available now' },
  { value: 'no_fix_planned', label: 'No fix planned' },
]
/** CSAF 2.1, section 3.2.4.14.1. */
const newRemediationKinds = [
  { value: 'fix_planned', label: 'Fix planned' },
  { value: 'optional_patch', label: 'Optional patch' },
]
const threatKinds = [
  { value: 'impact', label: 'Impact' },
  { value: 'exploit_status', label: 'Known attacks' },
  { value: 'target_set', label: 'Who is a target' },
]

/** One flaw of the document. */
export function FlawCard({ index, title }: { readonly index: number; readonly title: string }) {
  const { root, set, unavailable } = useDraft()
  const flaw: Path = ['vulnerabilities', index]
  if (root === undefined) return null
  const isOld = scoresMember(root) === 'scores'
  const weakness: Path = isOld ? [...flaw, 'cwe'] : [...flaw, 'cwes', 0]
  const affected = textsAt(root, [...flaw, 'product_status', 'known_affected'])
  return (
    <Card
      title={title === '' ? `Flaw ${index + 1}` : title}
      actions={
        <ActionButton
          variant="subtle"
          size="xs"
          unavailable={unavailable}
          onClick={() =>
            set(
              ['vulnerabilities'],
              listAt(root, ['vulnerabilities']).filter((_, other) => other !== index),
            )
          }
        >
          Remove flaw
        </ActionButton>
      }
    >
      <div className={classes['stack']}>
        <div className={classes['pair']}>
          <DocumentText path={[...flaw, 'cve']} label="CVE" placeholder="CVE-2026-12345" />
          <DocumentText path={[...flaw, 'title']} label="Title" />
          <DocumentText path={[...weakness, 'id']} label="Weakness" placeholder="CWE-306" />
          <DocumentText path={[...weakness, 'name']} label="Its name in the CWE" />
        </div>
        <Entries
          path={[...flaw, 'notes']}
          label="Notes"
          item="note"
          blank={{ category: 'description', text: '' }}
        >
          {(path) => <NoteFields path={path} />}
        </Entries>
        <Scores flaw={flaw} />
        <Entries
          path={[...flaw, 'remediations']}
          label="What to do"
          item="remediation"
          blank={{
            category: 'mitigation',
            details: '',
            ...(affected.length === 0 ? {} : { product_ids: affected }),
          }}
        >
          {(path) => (
            <>
              <div className={classes['pair']}>
                <DocumentChoice
                  path={[...path, 'category']}
                  label="Kind"
                  options={isOld ? remediationKinds : [...remediationKinds, ...newRemediationKinds]}
                />
                <DocumentText path={[...path, 'url']} label="Address" />
              </div>
              <DocumentArea path={[...path, 'details']} label="What people do" />
              <ProductsChoice path={[...path, 'product_ids']} label="For" />
            </>
          )}
        </Entries>
        <Entries
          path={[...flaw, 'threats']}
          label="What can happen"
          item="threat"
          blank={{ category: 'impact', details: '' }}
        >
          {(path) => (
            <>
              <DocumentChoice path={[...path, 'category']} label="Kind" options={threatKinds} />
              <DocumentArea path={[...path, 'details']} label="In words" />
              <ProductsChoice
                path={[...path, 'product_ids']}
                label="For"
                description="Empty: for every product."
              />
            </>
          )}
        </Entries>
        <References path={[...flaw, 'references']} />
        <Thanks path={[...flaw, 'acknowledgments']} />
      </div>
    </Card>
  )
}

/** CVSS vectors; what they score is computed from them. */
function Scores({ flaw }: { readonly flaw: Path }) {
  const { root, set, unavailable, checked } = useDraft()
  if (root === undefined) return null
  const member = scoresMember(root)
  const affected = textsAt(root, [...flaw, 'product_status', 'known_affected'])
  const products = affected.length > 0 ? affected : listProducts(root).map(({ id }) => id)
  return (
    <Entries
      path={[...flaw, member]}
      label="Scores"
      item="score"
      blank={withVector({ products }, '', member)}
    >
      {(path) => (
        <>
          <TextInput
            name={fieldName(path)}
            label="CVSS vector"
            placeholder="CVSS:3.1/AV:…"
            readOnly={unavailable !== undefined}
            value={vectorOf(valueAt(root, path) ?? {})}
            error={errorsAt(checked, path)}
            onChange={(event) =>
              set(path, withVector(valueAt(root, path) ?? {}, event.currentTarget.value, member))
            }
          />
          <ProductsChoice path={[...path, 'products']} label="For" />
        </>
      )}
    </Entries>
  )
}
