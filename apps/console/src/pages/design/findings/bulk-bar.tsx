// SPDX-License-Identifier: Apache-2.0
import { Drawer, Modal } from '@mantine/core'
import type { Finding } from '../../../api/types.ts'
import { useUnavailable } from '../../../components/session.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { SelectionBar } from '../../../ui/selection-bar.tsx'
import { BulkAdoption } from './bulk-adoption.tsx'
import { BulkDecision } from './bulk-decision.tsx'

export type BulkDialog = 'decide' | 'adopt' | undefined

type BulkBarProps = {
  readonly chosen: readonly Finding[]
  readonly dialog: BulkDialog
  readonly onDialog: (dialog: BulkDialog) => void
  readonly onClear: () => void
}

/** What can be done with the selected findings at once. */
export function BulkBar({ chosen, dialog, onDialog, onClear }: BulkBarProps) {
  const forbidden = useUnavailable('assessments:propose')
  const adoptable = chosen.filter(({ proposals }) => proposals > 0)
  const close = () => onDialog(undefined)
  const done = () => {
    close()
    onClear()
  }
  const noProposal =
    adoptable.length === 0 ? 'None of the selected findings was decided about in another release.' : undefined
  return (
    <>
      {chosen.length === 0 ? null : (
        <SelectionBar
          label="Selected findings"
          text={`${formatQuantity(chosen.length, 'finding')} selected`}
          onClear={onClear}
        >
          <ActionButton size="sm" unavailable={forbidden} onClick={() => onDialog('decide')}>
            Decide
          </ActionButton>
          <ActionButton
            size="sm"
            variant="default"
            unavailable={forbidden ?? noProposal}
            leftSection={<Icon name="reuse" size={15} />}
            onClick={() => onDialog('adopt')}
          >
            Adopt decisions
          </ActionButton>
        </SelectionBar>
      )}
      <Drawer
        opened={dialog === 'decide' && chosen.length > 0 && forbidden === undefined}
        onClose={close}
        position="right"
        size="min(60rem, 100%)"
        title={`Decide about ${formatQuantity(chosen.length, 'finding')}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <BulkDecision findings={chosen} onDone={done} onCancel={close} />
      </Drawer>
      <Modal
        opened={dialog === 'adopt' && adoptable.length > 0 && forbidden === undefined}
        onClose={close}
        size="xl"
        title="Adopt earlier decisions"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <BulkAdoption
          findings={adoptable}
          skipped={chosen.length - adoptable.length}
          onDone={done}
          onCancel={close}
        />
      </Modal>
    </>
  )
}
