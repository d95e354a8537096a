// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { discloseActs } from '../../api/journal/acts.ts'
import type { Act } from '../../api/types.ts'
import { CheckField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { notify } from '../../ui/notices.tsx'
import classes from './chosen-acts.module.css'
import { ChosenActs, entriesOf } from './chosen-acts.tsx'

export type ActDialogProps = {
  readonly isOpen: boolean
  readonly acts: readonly Act[]
  /** How many of the selected acts it cannot be done to. */
  readonly leftOut: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives what the log keeps back to everyone, after saying what that means. */
export function DiscloseDialog(props: ActDialogProps) {
  const { isOpen, acts, onClose } = props
  return (
    <Modal
      opened={isOpen && acts.length > 0}
      onClose={onClose}
      size="lg"
      title={`Disclose ${entriesOf(acts)}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <DiscloseForm {...props} />
    </Modal>
  )
}

function DiscloseForm({ acts, leftOut, onClose, onDone }: ActDialogProps) {
  const form = useForm({
    initial: { isKnown: false },
    check: ({ isKnown }) => (isKnown ? {} : { isKnown: 'Say that you know it' }),
    submit: () => discloseActs(acts.map(({ id }) => id)),
    onDone: () => {
      notify(acts.length === 1 ? 'The entry is disclosed' : `${acts.length} entries are disclosed`)
      onDone()
    },
  })
  return (
    <FormShell form={form} submitLabel="Disclose" onCancel={onClose} label="Disclose">
      <ul className={classes['follows']}>
        <li>
          Everyone who reaches this instance can read who did it, by a random id, to whom or what, and all
          facts, and can check that they are what was sealed then.
        </li>
        <li>Facts can hold names and e-mail addresses of people. Look at them before.</li>
        <li>
          <strong>It cannot be undone.</strong> What was public once, others may have kept; erasing it later
          removes it only here.
        </li>
        <li>
          The log says, for everyone and for ever, which entries you disclosed and when; you by a random id.
        </li>
      </ul>
      <ChosenActs acts={acts} leftOut={leftOut} />
      <CheckField form={form} name="isKnown" label="I know that this cannot be undone" />
    </FormShell>
  )
}
