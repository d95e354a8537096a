// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { eraseActs } from '../../api/journal/acts.ts'
import type { ErasureReason } from '../../api/types.ts'
import { CheckField, SelectField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { keysOf } from '../../components/status/words.ts'
import { notify } from '../../ui/notices.tsx'
import { erasureWords } from './act-standing.ts'
import classes from './chosen-acts.module.css'
import { ChosenActs, entriesOf } from './chosen-acts.tsx'
import type { ActDialogProps } from './disclose-dialog.tsx'

const reasons = keysOf(erasureWords).map((value) => ({ value, label: erasureWords[value] }))

/** Removes what the log keeps back for ever, after saying what that means. */
export function EraseDialog(props: ActDialogProps) {
  const { isOpen, acts, onClose } = props
  return (
    <Modal
      opened={isOpen && acts.length > 0}
      onClose={onClose}
      size="lg"
      title={`Erase the content of ${entriesOf(acts)}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <EraseForm {...props} />
    </Modal>
  )
}

function EraseForm({ acts, leftOut, onClose, onDone }: ActDialogProps) {
  const form = useForm({
    initial: { because: '' as ErasureReason | '', isKnown: false },
    check: ({ because, isKnown }) => ({
      ...(because === '' && { because: 'Choose the reason' }),
      ...(!isKnown && { isKnown: 'Say that you know it' }),
    }),
    // Checked just before.
    submit: ({ because }) =>
      eraseActs(
        acts.map(({ id }) => id),
        because as ErasureReason,
      ),
    onDone: () => {
      notify(acts.length === 1 ? 'The content is erased' : `The content of ${acts.length} entries is erased`)
      onDone()
    },
  })
  return (
    <FormShell form={form} submitLabel="Erase for ever" onCancel={onClose} label="Erase">
      <ul className={classes['follows']}>
        <li>
          The facts, the name of who did it, and the salt are deleted here.{' '}
          <strong>Nobody can bring them back.</strong> Backups of the database hold them until they are
          deleted too.
        </li>
        <li>
          The entry and its seal stay, and the log verifies as before. Without the salt the seal says nothing,
          not even whether a guess is right.
        </li>
        <li>What was done is not undone: a product, a decision or an account stays as it is.</li>
        {acts.some(({ disclosed }) => disclosed) ? (
          <li>Some of it was disclosed: what others have kept of it stays with them.</li>
        ) : null}
        <li>
          The log says, for everyone and for ever, which entries you erased, when and for which reason; you by
          a random id.
        </li>
      </ul>
      <ChosenActs acts={acts} leftOut={leftOut} />
      <SelectField
        form={form}
        name="because"
        label="Reason"
        placeholder="Choose the reason"
        options={reasons}
        required
      />
      <CheckField form={form} name="isKnown" label="I know that this cannot be undone" />
    </FormShell>
  )
}
