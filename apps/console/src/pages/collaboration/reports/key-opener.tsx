// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { isLocked, parseKeyFile } from '../../../age/age.ts'
import { closeKeys, openKeys, useOpenedKeys } from '../../../age/opened-keys.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'

/** Opens the team's key file in this tab's memory, and closes it again. */
export function KeyOpener() {
  const opened = useOpenedKeys()
  const forget = useRef<() => void>(null)
  const [locked, setLocked] = useState<Uint8Array>()
  const [error, setError] = useState<Error>()

  const open = async (file: Uint8Array, passphrase: string): Promise<void> => {
    setError(undefined)
    try {
      const identities = await parseKeyFile(file, passphrase)
      openKeys(identities)
      setLocked(undefined)
      notify(`${formatQuantity(identities.length, 'key')} opened in this tab`)
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)))
    }
  }
  const choose = async (file: File | null): Promise<void> => {
    // Otherwise choosing the same file once more would be no change to the browser.
    forget.current?.()
    if (file === null) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (isLocked(bytes)) setLocked(bytes)
    else await open(bytes, '')
  }

  return (
    <Stack gap="sm">
      <Group gap="sm">
        {opened.length === 0 ? null : (
          <>
            <Status tone="good" icon="key">
              {formatQuantity(opened.length, 'key')} open in this tab
            </Status>
            <Button size="xs" variant="default" onClick={closeKeys}>
              Close {opened.length === 1 ? 'it' : 'them'}
            </Button>
          </>
        )}
        <FileButton resetRef={forget} onChange={(file) => void choose(file)}>
          {(button) => (
            <Button {...button} size="xs" variant="default" leftSection={<Icon name="key" size={14} />}>
              {opened.length === 0 ? 'Open a key file' : 'Open another key file'}
            </Button>
          )}
        </FileButton>
      </Group>
      {error === undefined || locked !== undefined ? null : <ProblemAlert error={error} />}
      <Modal
        opened={locked !== undefined}
        onClose={() => {
          setLocked(undefined)
          setError(undefined)
        }}
        title="The key file is locked"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {locked === undefined ? null : (
          <Passphrase error={error} onGiven={(passphrase) => open(locked, passphrase)} />
        )}
      </Modal>
    </Stack>
  )
}

type PassphraseProps = {
  readonly error: Error | undefined
  readonly onGiven: (passphrase: string) => Promise<void>
}

function Passphrase({ error, onGiven }: PassphraseProps) {
  const [passphrase, setPassphrase] = useState('')
  const [isOpening, setOpening] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setOpening(true)
    void onGiven(passphrase).finally(() => setOpening(false))
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <PasswordInput
          label="Passphrase"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={error?.message}
          data-autofocus
          required
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase' }}
        />
        <Group>
          <Button type="submit" loading={isOpening}>
            Open
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
