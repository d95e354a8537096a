// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { loadExample } from '../api/design/acts.ts'
import { paths } from '../paths.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { notify } from '../ui/notices.tsx'
import { ProblemAlert } from './problem.tsx'
import { useUnavailable } from './session.tsx'

/** What a newcomer sees while there is no product: the two ways to begin. */
export function FirstSteps() {
  const navigate = useNavigate()
  const unavailable = useUnavailable('products:write')
  const noExample = useUnavailable('instance:write')
  const example = useMutation({
    mutationFn: loadExample,
    onSuccess: () => {
      notify('A fictional maker with two devices is loaded')
      void navigate({ to: paths.overview() })
    },
  })
  return (
    <>
      <Empty
        icon="device"
        title="Start with a device"
        actions={
          <>
            <ActionButton
              unavailable={unavailable}
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => void navigate({ to: paths.productNew() })}
            >
              Create a product
            </ActionButton>
            <ActionButton
              variant="default"
              unavailable={noExample}
              loading={example.isPending}
              onClick={() => example.mutate()}
            >
              Explore with example data
            </ActionButton>
          </>
        }
      >
        <p>
          Describe a product, add a release and drop its SBOM. Primum then shows which known flaws are in it,
          which of them are exploited, and what you have to decide by when.
        </p>
        <p>The example is a fictional maker with two devices, built from real SBOMs.</p>
      </Empty>
      {example.error === null ? null : <ProblemAlert error={example.error} />}
    </>
  )
}
