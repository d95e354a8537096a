// SPDX-License-Identifier: Apache-2.0
import { Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { signAssessment } from '../../api/design/acts.ts'
import type { Assessment, Signatory } from '../../api/types.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { notify } from '../../ui/notices.tsx'
import { ProblemAlert } from '../problem.tsx'
import { useSession } from '../session.tsx'
import { signatoryWords } from '../status/words.ts'
import { missingSignatures, whyNotSign } from './signing.ts'

/** Signs a decision in each role that is still missing. */
export function SignButtons({ assessment }: { readonly assessment: Assessment }) {
  const session = useSession()
  const signing = useMutation({
    mutationFn: (as: Signatory) => signAssessment(assessment.id, as),
    onSuccess: ({ state }) => notify(state === 'in-force' ? 'Signed; the decision is in force' : 'Signed'),
  })
  return (
    <>
      <Group gap="xs">
        {missingSignatures(assessment).map((signatory) => (
          <ActionButton
            key={signatory}
            size="sm"
            unavailable={whyNotSign(assessment, signatory, session)}
            leftSection={<Icon name="sign" size={16} />}
            loading={signing.isPending && signing.variables === signatory}
            onClick={() => signing.mutate(signatory)}
          >
            Sign as {signatoryWords[signatory].toLowerCase()}
          </ActionButton>
        ))}
      </Group>
      {signing.error === null ? null : <ProblemAlert error={signing.error} />}
    </>
  )
}
