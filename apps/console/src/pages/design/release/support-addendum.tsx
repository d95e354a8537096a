// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { uploadSupportAddendum } from '../../../api/design/acts.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useMay } from '../../../components/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'

/** Support information that comes in a document of its own, beside the SBOM (FDA 524B asks for it). */
export function SupportAddendum({ sbomId }: { readonly sbomId: string }) {
  const mayWrite = useMay('sboms:write')
  const forget = useRef<() => void>(null)
  const adding = useMutation({
    mutationFn: (file: File) => uploadSupportAddendum(sbomId, { file, onProgress: () => undefined }),
    onSuccess: ({ changed }) =>
      notify(`Support information of ${formatQuantity(changed, 'component')} added`),
  })
  if (!mayWrite) return null
  return (
    <Card title="Support addendum">
      <p style={{ marginTop: 0 }}>
        Levels of support and end-of-support dates may come as JSON beside the SBOM. They fill in what the
        SBOM leaves open; the document that you uploaded stays as it is.
      </p>
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
            Choose an addendum
          </Button>
        )}
      </FileButton>
      {adding.data === undefined || adding.data.unused.length === 0 ? null : (
        <details style={{ marginTop: 12 }} open>
          <summary>{formatQuantity(adding.data.unused.length, 'entry', 'entries')} fit no component</summary>
          <ul>
            {adding.data.unused.map((entry) => (
              <li key={entry}>{entry}</li>
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
