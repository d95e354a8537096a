// SPDX-License-Identifier: Apache-2.0
import type { CheckedAdvisory, CsafFinding } from '../../../../api/collaboration/advisories.ts'
import { ProblemAlert } from '../../../../components/problem.tsx'
import { Card } from '../../../../ui/card.tsx'
import { formatQuantity } from '../../../../ui/format/number.ts'
import { Status } from '../../../../ui/status.tsx'
import classes from './advisory.module.css'
import { useDraft } from './use-draft.ts'

type CheckCardProps = { readonly onGoTo: (pointer: string) => void }

/** What the tests of the standard say of the text as it is written now; each finding leads to its place. */
export function CheckCard({ onGoTo }: CheckCardProps) {
  const { checked, checkError } = useDraft()
  return (
    <Card title="Checks" aside={<Summary />}>
      <div role="status">
        {checkError === null ? null : <ProblemAlert error={checkError} />}
        {checked === undefined ? null : checked.fault !== null ? (
          <ul className={classes['findings']}>
            <li>
              <span>{checked.fault.message}</span>
              <span className={classes['dim']}>
                {checked.fault.line === null ? checked.fault.path : `Line ${checked.fault.line}`}
              </span>
            </li>
          </ul>
        ) : (
          onceEach(checked.documents).map((document) => (
            <div key={document.csafVersion}>
              <p>
                <strong>CSAF {document.csafVersion}</strong>: {standingOf(document)}
              </p>
              <Findings findings={document.errors} onGoTo={onGoTo} />
              <Folded title="Recommendations" findings={document.warnings} onGoTo={onGoTo} />
              <Folded title="Remarks" findings={document.infos} onGoTo={onGoTo} />
            </div>
          ))
        )}
        {checked === undefined || checked.losses.length === 0 ? null : (
          <details>
            <summary>What CSAF 2.0 does not say ({checked.losses.length})</summary>
            <ul className={classes['findings']}>
              {checked.losses.map(({ path, message }) => (
                <li key={path}>
                  <span>{message}</span>
                  <code>{path}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}

type Checked = CheckedAdvisory['documents']

/** What the second version has in common with the first is told once. */
function onceEach([first, ...others]: Checked): Checked {
  if (first === undefined) return []
  const told = new Set([...first.errors, ...first.warnings, ...first.infos].map(keyOf))
  const isNew = (finding: CsafFinding): boolean => !told.has(keyOf(finding))
  return [
    first,
    ...others.map((other) => ({
      ...other,
      errors: other.errors.filter(isNew),
      warnings: other.warnings.filter(isNew),
      infos: other.infos.filter(isNew),
    })),
  ]
}

function standingOf({ valid, errors }: Checked[number]): string {
  if (valid) return 'valid'
  return errors.length === 0 ? 'the same errors' : formatQuantity(errors.length, 'error')
}

const keyOf = ({ test, path }: CsafFinding): string => `${test} ${path}`

function Summary() {
  const { checked } = useDraft()
  if (checked === undefined) return null
  if (checked.fault !== null) {
    return (
      <Status tone="danger" icon="alert">
        Cannot be read
      </Status>
    )
  }
  const errors = onceEach(checked.documents).reduce((sum, document) => sum + document.errors.length, 0)
  if (errors > 0) {
    return (
      <Status tone="danger" icon="alert">
        {formatQuantity(errors, 'error')}
      </Status>
    )
  }
  return (
    <Status tone="good" icon="check">
      Valid
    </Status>
  )
}

type FindingsProps = { readonly findings: readonly CsafFinding[]; readonly onGoTo: (pointer: string) => void }

function Folded({ title, ...rest }: FindingsProps & { readonly title: string }) {
  if (rest.findings.length === 0) return null
  return (
    <details>
      <summary>
        {title} ({rest.findings.length})
      </summary>
      <Findings {...rest} />
    </details>
  )
}

function Findings({ findings, onGoTo }: FindingsProps) {
  if (findings.length === 0) return null
  return (
    <ul className={classes['findings']}>
      {findings.map(({ test, path, message }) => (
        <li key={`${test} ${path} ${message}`}>
          <span>
            {message} <span className={classes['dim']}>({test})</span>
          </span>
          <button type="button" className={classes['place']} onClick={() => onGoTo(path)}>
            {path === '' ? 'the whole document' : path}
          </button>
        </li>
      ))}
    </ul>
  )
}
