// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Programme, programmeQuery, rotateSigningKey } from '../../../api/collaboration/disclosure.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Time } from '../../../ui/time.tsx'

/** The OpenPGP key that signs security.txt and advisories. */
export function KeyCard({ programme: { signingKey } }: { readonly programme: Programme }) {
  const { fingerprint, isOwn, createdAt, expiresAt, retired } = signingKey
  const [isAsking, setIsAsking] = useState(false)
  const mayNot = useUnavailable('instance:write')
  const unavailable = isOwn ? 'This is your own key: put another file in its place and start again.' : mayNot
  return (
    <Card
      title="Signing key"
      actions={
        <ActionButton variant="default" size="xs" unavailable={unavailable} onClick={() => setIsAsking(true)}>
          Replace…
        </ActionButton>
      }
    >
      <Copyable label="fingerprint" value={fingerprint.replaceAll(/.{4}(?=.)/g, '$& ')} />
      <Facts
        columns={3}
        facts={[
          ['Whose', isOwn ? 'Your own, from the data directory' : 'Made by Primum'],
          ['Made', <Time key="made" at={createdAt} as="date" />],
          [
            isOwn ? 'Ends' : 'Ends, and is prolonged before',
            expiresAt === null ? 'never' : <Time key="ends" at={expiresAt} as="date" />,
          ],
          ...(retired.length === 0 ? [] : [['Earlier keys, still public', retired.join(', ')] as const]),
        ]}
      />
      <ReplaceDialog fingerprint={fingerprint} opened={isAsking} onClose={() => setIsAsking(false)} />
    </Card>
  )
}

type ReplaceDialogProps = {
  readonly fingerprint: string
  readonly opened: boolean
  readonly onClose: () => void
}

function ReplaceDialog({ fingerprint, opened, onClose }: ReplaceDialogProps) {
  const client = useQueryClient()
  const replacing = useMutation({
    mutationFn: () => rotateSigningKey(fingerprint),
    onSuccess: (programme) => {
      client.setQueryData(programmeQuery.queryKey, programme)
      notify('Another key signs now')
      onClose()
    },
  })
  return (
    <Modal opened={opened} onClose={onClose} title="Replace the signing key?" centered>
      <p>
        Do this when somebody else may have the key. Hospitals that know the old fingerprint have to be told
        the new one by another way than this server. The old key stays public, so that what it signed can be
        verified.
      </p>
      {replacing.error === null ? null : <ProblemAlert error={replacing.error} />}
      <ActionButton color="red" loading={replacing.isPending} onClick={() => replacing.mutate()}>
        Replace the key
      </ActionButton>
    </Modal>
  )
}
