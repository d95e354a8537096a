// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { Act } from '../../api/types.ts'
import { useUnavailable } from '../../components/session.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { formatCount } from '../../ui/format/number.ts'
import { Icon } from '../../ui/icon.tsx'
import { whyNotDisclose, whyNotErase } from './act-standing.ts'
import { DiscloseDialog } from './disclose-dialog.tsx'
import { EraseDialog } from './erase-dialog.tsx'

/** The most acts that the API takes at once. */
const AT_ONCE = 1_000

type ActActionsProps = {
  /** One, or all that are selected. */
  readonly acts: readonly Act[]
  readonly onDone?: () => void
}

/** What can be done to what the log keeps back of acts. What it cannot be done to is left out, and the dialog says so. */
export function ActActions({ acts, onDone }: ActActionsProps) {
  const [dialog, setDialog] = useState<'disclose' | 'erase'>()
  const noDisclosing = useUnavailable('journal:disclose')
  const noErasing = useUnavailable('journal:erase')
  const close = () => setDialog(undefined)
  const done = () => {
    close()
    onDone?.()
  }
  const disclosable = acts.filter((act) => whyNotDisclose(act) === undefined)
  const erasable = acts.filter((act) => whyNotErase(act) === undefined)
  return (
    <>
      <ActionButton
        size="sm"
        variant="default"
        unavailable={noDisclosing ?? whyNone(acts, disclosable, whyNotDisclose, 'disclosed')}
        leftSection={<Icon name="people" size={15} />}
        onClick={() => setDialog('disclose')}
      >
        Disclose
      </ActionButton>
      <ActionButton
        size="sm"
        variant="default"
        unavailable={noErasing ?? whyNone(acts, erasable, whyNotErase, 'erased')}
        leftSection={<Icon name="close" size={15} />}
        onClick={() => setDialog('erase')}
      >
        Erase
      </ActionButton>
      <DiscloseDialog
        isOpen={dialog === 'disclose'}
        acts={disclosable}
        leftOut={acts.length - disclosable.length}
        onClose={close}
        onDone={done}
      />
      <EraseDialog
        isOpen={dialog === 'erase'}
        acts={erasable}
        leftOut={acts.length - erasable.length}
        onClose={close}
        onDone={done}
      />
    </>
  )
}

function whyNone(
  acts: readonly Act[],
  possible: readonly Act[],
  whyNot: (act: Act) => string | undefined,
  done: string,
): string | undefined {
  if (possible.length > AT_ONCE) return `At most ${formatCount(AT_ONCE)} entries at once.`
  if (possible.length > 0) return undefined
  const [only] = acts
  return only !== undefined && acts.length === 1
    ? whyNot(only)
    : `Nothing that the log keeps back of the selected entries can be ${done}.`
}
