// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Case, CaseFlaw, FlawRelease } from '../../../../api/collaboration/cases.ts'
import { TextLink } from '../../../../components/app-link.tsx'
import { formatComponentKey } from '../../../../components/change-words.ts'
import { useUnavailable } from '../../../../components/session.tsx'
import { paths } from '../../../../paths.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Absent, type Fact, Facts } from '../../../../ui/facts.tsx'
import { formatQuantity } from '../../../../ui/format/number.ts'
import { Status } from '../../../../ui/status.tsx'
import classes from './case.module.css'
import { FlawForm } from './flaw-form.tsx'

/** What the flaw is and where: it stands among the findings of every release that has it. */
export function FlawCard({ file }: { readonly file: Case }) {
  const [isEditing, setEditing] = useState(false)
  const forbidden = useUnavailable('cases:write')
  const { flaw } = file
  const ended = file.state === 'dismissed' ? 'The case was dismissed: open it again first.' : undefined
  return (
    <Card
      title="Flaw, findings and releases"
      aside={flaw === null ? undefined : flaw.flawId}
      actions={
        <ActionButton
          size="xs"
          variant="default"
          unavailable={forbidden ?? ended}
          onClick={() => setEditing(true)}
        >
          {flaw === null ? 'Describe the flaw' : 'Change'}
        </ActionButton>
      }
    >
      {flaw === null ? (
        <Empty icon="finding" title="Nobody described the flaw yet">
          <p>
            Say in which component or in which releases it is. It then stands among the findings of every
            release that has it, also of those to come.
          </p>
        </Empty>
      ) : (
        <Flaw flaw={flaw} />
      )}
      <Modal
        opened={isEditing}
        onClose={() => setEditing(false)}
        size="xl"
        title="The flaw"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FlawForm file={file} onClose={() => setEditing(false)} />
      </Modal>
    </Card>
  )
}

function Flaw({ flaw }: { readonly flaw: CaseFlaw }) {
  const { title, description, cveId, cvss, cwes, components, withdrawnBecause, judging } = flaw
  const facts: readonly Fact[] = [
    ['CVE id', cveId],
    ['CVSS', cvss.join(' ')],
    ['Weakness', cwes.join(', ')],
    [
      'Components',
      components.length === 0
        ? null
        : components.map(({ purl, cpe, vers }) => (
            <div key={`${purl} ${cpe} ${vers}`}>
              <code>{purl ?? cpe}</code>{' '}
              {vers === null ? 'in releases that people chose' : <code>{vers}</code>}
            </div>
          )),
    ],
  ]
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      {description === '' ? null : <p className={classes['text']}>{description}</p>}
      <Facts facts={facts} columns={2} />
      {withdrawnBecause === null ? null : (
        <p>
          <Status tone="neutral" icon="dash">
            Taken back
          </Status>{' '}
          {withdrawnBecause}
        </p>
      )}
      {judging ? (
        <p role="status">
          <Status tone="waiting" icon="clock">
            Releases are being judged; findings follow within seconds
          </Status>
        </p>
      ) : null}
      <Releases title="Affected" releases={flaw.affected} />
      <Releases title="Fixed" releases={flaw.fixed} />
      <Releases title="Not affected" releases={flaw.notAffected} />
    </>
  )
}

type ReleasesProps = { readonly title: string; readonly releases: readonly FlawRelease[] }

function Releases({ title, releases }: ReleasesProps) {
  if (releases.length === 0 && title !== 'Affected') return null
  return (
    <>
      <h3 className={classes['subtitle']}>
        {title}: {formatQuantity(releases.length, 'release')}
      </h3>
      {releases.length === 0 ? <Absent>None is known.</Absent> : null}
      <ul className={classes['list']}>
        {releases.map(({ releaseId, productName, version, component, findingId, how }) => (
          <li key={`${releaseId} ${component}`}>
            <span>
              <TextLink href={paths.release(releaseId)}>{`${productName} ${version}`}</TextLink>
              {component === null ? '' : `: ${formatComponentKey(component)} `}
              {findingId === null ? null : (
                <>
                  {' '}
                  (<TextLink href={paths.finding(findingId)}>finding</TextLink>)
                </>
              )}
            </span>
            <span className={classes['dim']}>
              {how === 'found' ? 'By its SBOM' : 'Chosen by a person'}
              {how === 'chosen' && title === 'Affected' && findingId === null
                ? '; it has no SBOM, so no finding is recorded yet'
                : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
