// SPDX-License-Identifier: Apache-2.0
import { Anchor, Button } from '@mantine/core'
import { type AttachmentEntry, parseReport, type Report as ReportDocument } from '@primum/intake'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { decryptWith } from '../../../age/age.ts'
import { useOpenedKeys } from '../../../age/opened-keys.ts'
import { bytesQuery, type Report, readBytes } from '../../../api/collaboration/reports.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { serverPaths } from '../../../paths.ts'
import { Facts } from '../../../ui/facts.tsx'
import { formatBytes } from '../../../ui/format/number.ts'
import { KeyOpener } from './key-opener.tsx'
import { creditWords, exploitationWords, textWords } from './report-words.ts'
import classes from './reports.module.css'
import { saveFile } from './save-file.ts'
import { Sealed } from './sealed-message.tsx'
import { useDecrypted } from './use-decrypted.ts'

/** What a report says and what came with it, decrypted here where it is encrypted. */
export function ReportContent({ report }: { readonly report: Report }) {
  const document = useQuery(bytesQuery(serverPaths.reportDocument(report.id)))
  return (
    <Loaded query={document}>
      {(bytes) =>
        report.encrypted ? (
          <EncryptedContent report={report} ciphertext={bytes} />
        ) : (
          <Content bytes={bytes}>
            <PlainFiles report={report} />
          </Content>
        )
      }
    </Loaded>
  )
}

function EncryptedContent({
  report,
  ciphertext,
}: {
  readonly report: Report
  readonly ciphertext: Uint8Array
}) {
  const decryption = useDecrypted(ciphertext)
  if (decryption.kind !== 'open') return <Sealed decryption={decryption.kind} what="This report" />
  return (
    <Content bytes={decryption.bytes}>
      <SealedFiles report={report} names={attachmentsIn(decryption.bytes)} />
      <div className={classes['part']}>
        <KeyOpener />
      </div>
    </Content>
  )
}

/** Whoever encrypts by hand may write anything: what is no report document is shown as the text that it is. */
function Content({ bytes, children }: { readonly bytes: Uint8Array; readonly children: React.ReactNode }) {
  const document = readDocument(bytes)
  return (
    <>
      {document === undefined ? (
        <p className={classes['said']}>{new TextDecoder().decode(bytes)}</p>
      ) : (
        <Document document={document} />
      )}
      {children}
    </>
  )
}

function Document({ document }: { readonly document: ReportDocument }) {
  return (
    <>
      <div className={classes['part']}>
        <Facts
          columns={2}
          facts={[
            ['In a few words', document.summary],
            ['Product, as the reporter says', document.product],
            ['Version', document.version],
            ['Used against anybody', exploitationWords[document.exploitation]],
            ['Device tested', document.deviceTested],
            [
              'Thanks',
              `${creditWords[document.creditWish]}${document.creditName === '' ? '' : `: ${document.creditName}`}`,
            ],
            ['Hopes for a reward', document.wantsReward],
          ]}
        />
      </div>
      {textWords.map(([name, label]) =>
        document[name] === '' ? null : (
          <div key={name} className={classes['part']}>
            <h3>{label}</h3>
            <p className={classes['said']}>{document[name]}</p>
          </div>
        ),
      )}
    </>
  )
}

function PlainFiles({ report: { id, attachments } }: { readonly report: Report }) {
  if (attachments.length === 0) return null
  return (
    <Files>
      {attachments.map(({ position, name, sizeBytes }) => (
        <li key={position}>
          <Anchor href={serverPaths.reportAttachment(id, position)} download inherit underline="always">
            {name}
          </Anchor>
          , {formatBytes(sizeBytes)}
        </li>
      ))}
    </Files>
  )
}

type SealedFilesProps = { readonly report: Report; readonly names: readonly AttachmentEntry[] }

function SealedFiles({ report: { id, attachments }, names }: SealedFilesProps) {
  const keys = useOpenedKeys()
  const [error, setError] = useState<unknown>()
  if (attachments.length === 0) return null
  const save = async (position: number, name: string): Promise<void> => {
    setError(undefined)
    try {
      saveFile(await decryptWith(keys, await readBytes(serverPaths.reportAttachment(id, position))), name)
    } catch (cause) {
      setError(cause)
    }
  }
  return (
    <Files>
      {attachments.map(({ position, name, sha256, sizeBytes }) => {
        // By its hash, which stands inside the ciphertext: names outside are anybody's.
        const known = names.find((entry) => entry.sha256 === sha256)?.name ?? name
        return (
          <li key={position}>
            <Button variant="subtle" size="compact-sm" onClick={() => void save(position, known)}>
              Decrypt and save {known}
            </Button>
            , {formatBytes(sizeBytes)}
          </li>
        )
      })}
      {error === undefined ? null : <ProblemAlert error={error} />}
    </Files>
  )
}

function Files({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className={classes['part']}>
      <h3>Files</h3>
      <p className={classes['quiet']}>From a stranger: open them where they can do no harm.</p>
      <ul className={classes['files']}>{children}</ul>
    </div>
  )
}

const attachmentsIn = (bytes: Uint8Array): readonly AttachmentEntry[] =>
  readDocument(bytes)?.attachments ?? []

function readDocument(bytes: Uint8Array): ReportDocument | undefined {
  try {
    return parseReport(bytes)
  } catch {
    return undefined
  }
}
