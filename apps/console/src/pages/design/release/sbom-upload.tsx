// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { uploadSbom } from '../../../api/design/acts.ts'
import { isUnanswered } from '../../../api/problem.ts'
import type { Release, UploadResult } from '../../../api/types.ts'
import { announce } from '../../../components/announcer.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { formatBytes, formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Time } from '../../../ui/time.tsx'
import { formatName } from './format-name.ts'
import classes from './sbom-upload.module.css'

/** Where an SBOM enters: dropped anywhere on the page, or chosen. */
export function SbomUpload({ release }: { readonly release: Release }) {
  const unavailable = useUnavailable('sboms:write')
  const [sent, setSent] = useState(0)
  const stop = useRef<AbortController>(undefined)
  const uploading = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController()
      setSent(0)
      return uploadSbom(release.id, { file, onProgress: setSent, signal: stop.current.signal })
    },
    onSuccess: (result) => announce(summaryOf(result)),
  })
  const { mutate } = uploading
  const take = useCallback(
    (files: readonly File[]) => {
      if (files[0] !== undefined) mutate(files[0])
    },
    [mutate],
  )
  return (
    <section className={classes['upload']} aria-label="SBOM">
      {uploading.isPending ? (
        <UploadProgress file={uploading.variables} sent={sent} onStop={() => stop.current?.abort()} />
      ) : (
        <DropZone
          title={release.sbom === null ? 'Drop the SBOM here' : `SBOM: ${release.sbom.fileName}`}
          hint={<SbomHint release={release} />}
          overlay={`Drop the SBOM of ${release.product.name} ${release.version}`}
          choose={release.sbom === null ? 'Choose a file' : 'Replace'}
          unavailable={unavailable}
          compact={release.sbom !== null}
          onFiles={take}
        />
      )}
      {uploading.error === null ? null : (
        <ProblemAlert error={uploading.error}>
          <p className={classes['kept']}>
            {uploading.variables?.name}: {isUnanswered(uploading.error) ? unanswered : unchangedIn(release)}
          </p>
        </ProblemAlert>
      )}
      {uploading.data === undefined ? null : (
        <UploadOutcome result={uploading.data} onClose={uploading.reset} />
      )}
    </section>
  )
}

const unanswered =
  'it is not known whether it arrived. Upload it again: what is in already is told apart and changes nothing.'

const unchangedIn = ({ sbom }: Release): string =>
  `nothing was changed${sbom === null ? '' : '; the SBOM from before stays'}.`

function SbomHint({ release }: { readonly release: Release }) {
  const { sbom } = release
  if (sbom === null) {
    return 'CycloneDX 1.2 to 1.7 (JSON, XML) or SPDX 2.2, 2.3 (JSON, tag-value) and 3.0 (JSON-LD).'
  }
  return (
    <>
      {formatName(sbom)}, {formatQuantity(sbom.components, 'component')}, {formatBytes(sbom.sizeBytes)}; by{' '}
      {sbom.uploadedBy} <Time at={sbom.uploadedAt} />
    </>
  )
}

type UploadProgressProps = {
  readonly file: File | undefined
  readonly sent: number
  readonly onStop: () => void
}

function UploadProgress({ file, sent, onStop }: UploadProgressProps) {
  const isSent = sent >= 1
  const what = isSent
    ? 'Reading the SBOM and comparing it with known flaws'
    : `Sending ${Math.floor(sent * 100)} %`
  return (
    <div className={classes['progress']} aria-busy="true">
      <div className={classes['line']}>
        <Icon name="file" />
        <strong className={classes['file']}>{file?.name}</strong>
        <span className={classes['what']}>{file === undefined ? '' : formatBytes(file.size)}</span>
        <Button size="xs" variant="default" onClick={onStop}>
          Stop
        </Button>
      </div>
      <Progress.Root size="md">
        <Progress.Section value={isSent ? 100 : sent * 100} animated={isSent} aria-label={what} />
      </Progress.Root>
      <p className={classes['what']} role="status">
        {what}
      </p>
    </div>
  )
}

function summaryOf({ alreadyKnown, changes, sbom }: UploadResult): string {
  if (alreadyKnown) return 'These very bytes were uploaded to this release before; nothing changed.'
  const parts = [
    formatQuantity(sbom.components, 'component'),
    `${changes.appeared} new findings`,
    ...(changes.changed > 0 ? [`${changes.changed} changed`] : []),
    ...(changes.closed > 0 ? [`${changes.closed} closed`] : []),
    ...(changes.reopened > 0 ? [`${changes.reopened} open again`] : []),
    `${sbom.unmatched} unmatched`,
  ]
  return `${parts.join(', ')}.`
}

function UploadOutcome({ result, onClose }: { readonly result: UploadResult; readonly onClose: () => void }) {
  const { alreadyKnown, warnings, sbom } = result
  return (
    <Alert
      color={alreadyKnown ? 'gray' : 'petrol'}
      icon={<Icon name={alreadyKnown ? 'info' : 'check'} size={20} />}
      title={alreadyKnown ? 'Known already' : `${sbom.fileName} is in`}
      withCloseButton
      closeButtonLabel="Close this message"
      onClose={onClose}
    >
      <p className={classes['kept']}>{summaryOf(result)}</p>
      {warnings.length === 0 ? null : (
        <details className={classes['warnings']}>
          <summary>{formatQuantity(warnings.length, 'warning')}</summary>
          <ul>
            {warnings.slice(0, 200).map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path === null ? null : <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Alert>
  )
}
