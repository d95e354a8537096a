// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, Group, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { formatKeyFile, makeIdentity, type TeamIdentity } from '../../../age/age.ts'
import { openKeys } from '../../../age/opened-keys.ts'
import { addReportKey } from '../../../api/collaboration/reports.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { Lines } from '../../../components/loaded.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'
import { saveFile } from './save-file.ts'

/** Makes a key in this browser: first its file is saved, only then is its public half put to use. */
export function NewKey({ onClose }: { readonly onClose: () => void }) {
  const [made, setMade] = useState<TeamIdentity>()
  useEffect(() => {
    void makeIdentity().then(setMade)
  }, [])
  return made === undefined ? <Lines /> : <SaveKey made={made} onClose={onClose} />
}

function SaveKey({ made, onClose }: { readonly made: TeamIdentity; readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [isSaving, setSaving] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [isKept, setKept] = useState(false)
  const using = useMutation({
    mutationFn: () => addReportKey(made.recipient),
    onSuccess: () => {
      openKeys([made])
      notify('Reports are encrypted to the new key')
      onClose()
    },
  })
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      const day = new Date().toISOString().slice(0, 10)
      const file = await formatKeyFile(made, new Date().toISOString(), passphrase)
      saveFile(file, `primum-reports-${day}.key${passphrase === '' ? '.txt' : '.age'}`)
      setSaved(true)
    } finally {
      setSaving(false)
    }
  }
  return (
    <Stack gap="md">
      <Copyable label="Public key" value={made.recipient} />
      <PasswordInput
        label="Passphrase for the file"
        description="Empty: whoever has the file reads the reports. Either way `age` reads the file too."
        value={passphrase}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value)
          setSaved(false)
        }}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase' }}
      />
      <Group>
        <Button
          variant={isSaved ? 'default' : 'filled'}
          loading={isSaving}
          leftSection={<Icon name="download" size={16} />}
          onClick={() => void save()}
        >
          Save the key file
        </Button>
      </Group>
      <Checkbox
        checked={isKept}
        onChange={(event) => setKept(event.currentTarget.checked)}
        label="The file is kept where the team finds it and nobody else does, with a copy. Without it nobody reads the reports, and nobody can make it again."
      />
      {using.error === null ? null : <ProblemAlert error={using.error} />}
      <Group>
        <ActionButton
          unavailable={
            isSaved && isKept
              ? undefined
              : 'Save the file first, and say that it is kept: it cannot be made again.'
          }
          loading={using.isPending}
          onClick={() => using.mutate()}
        >
          Use this key
        </ActionButton>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}
