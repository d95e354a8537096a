// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Kbd, Modal } from '@mantine/core'
import classes from './key-help.module.css'
import { keyHelp, useCharacterKeys } from './row-keys.ts'

export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const [characterKeys, setCharacterKeys] = useCharacterKeys()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Findings by keyboard"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <dl className={classes['keys']}>
        {keyHelp.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        mt="lg"
        label="Single characters are shortcuts"
        description="Turn it off if you dictate, or press keys by accident."
        checked={characterKeys}
        onChange={(event) => setCharacterKeys(event.currentTarget.checked)}
      />
    </Modal>
  )
}
