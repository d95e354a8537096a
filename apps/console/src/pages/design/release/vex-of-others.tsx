// SPDX-License-Identifier: Apache-2.0
import { Anchor, Button, FileButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { uploadVex } from '../../../api/design/acts.ts'
import { vexDocumentsQuery } from '../../../api/design/queries.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useMay } from '../../../components/session.tsx'
import { serverPaths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'

const reasons = {
  'no-product': 'it names no product',
  'other-product': 'it is about another product, or a version of it that cannot be compared',
  'no-finding': 'this flaw is not open in what it names',
} as const

/** VEX documents of suppliers: evidence beside the findings that they are about. */
export function VexOfOthers({ releaseId }: { readonly releaseId: string }) {
  const mayWrite = useMay('sboms:write')
  const { data } = useQuery(vexDocumentsQuery(releaseId))
  const forget = useRef<() => void>(null)
  const adding = useMutation({
    mutationFn: (file: File) => uploadVex(releaseId, { file, onProgress: () => undefined }),
    onSuccess: ({ document, alreadyKnown }) =>
      notify(
        alreadyKnown
          ? 'This document was known already; nothing changed'
          : `${formatQuantity(document.matched, 'statement')} about findings here`,
      ),
  })
  const unmatched = adding.data?.document.unmatched ?? []
  return (
    <Card title="VEX of suppliers">
      <p style={{ marginTop: 0 }}>
        OpenVEX, CycloneDX or CSAF. What it says is shown beside the findings that it is about; decisions stay
        as they are.
      </p>
      {data === undefined || data.items.length === 0 ? null : (
        <ul>
          {data.items.map(({ id, fileName, author, statements }) => (
            <li key={id}>
              <Anchor href={serverPaths.vexDocument(id)} download inherit underline="always">
                {fileName}
              </Anchor>{' '}
              by {author ?? 'an unknown author'}, {formatQuantity(statements, 'statement')}
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <FileButton
          accept="application/json,.json"
          resetRef={forget}
          onChange={(file) => {
            // Otherwise choosing the same file once more, as after a failure, would be no change to the browser.
            forget.current?.()
            if (file !== null) adding.mutate(file)
          }}
        >
          {(button) => (
            <Button
              {...button}
              variant="default"
              loading={adding.isPending}
              leftSection={<Icon name="upload" size={16} />}
            >
              Choose a VEX document
            </Button>
          )}
        </FileButton>
      ) : null}
      {unmatched.length === 0 ? null : (
        <details style={{ marginTop: 12 }} open>
          <summary>{formatQuantity(unmatched.length, 'statement')} about nothing here</summary>
          <ul>
            {unmatched.map(({ path, vulnerability, reason }) => (
              <li key={`${path} ${vulnerability}`}>
                <code>{path}</code> {vulnerability}: {reasons[reason]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {adding.error === null ? null : (
        <div style={{ marginTop: 12 }}>
          <ProblemAlert error={adding.error} />
        </div>
      )}
    </Card>
  )
}
