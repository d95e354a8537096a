// SPDX-License-Identifier: Apache-2.0
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../../../ui/notices.tsx'
import { Time } from '../../../ui/time.tsx'
import { sizeOf } from './seen.ts'
import { useSeen } from './use-seen.ts'

/** What this browser remembers of the log, and the way to make it forget. */
export function Remembered() {
  const [seen, , forget] = useSeen()
  const [isAsking, setAsking] = useState(false)
  if (seen === undefined) {
    return (
      <p style={{ margin: 0 }}>
        This browser remembers no checkpoint of the log yet. It keeps the first that it verifies, and every
        later one has to continue it.
      </p>
    )
  }
  return (
    <Group gap="sm" justify="space-between">
      <span>
        This browser remembers the checkpoint of {sizeOf(seen)} entries, seen{' '}
        <Time at={seen.at} as="date-time" />. What the log shows later has to continue it.
      </span>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        Forget it
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title="Forget the checkpoint"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            This browser can then no longer tell when the log shows another history than before. Forget it
            only when you know why it no longer fits, as after this instance was set up anew. After an alarm,
            copy both checkpoints first.
          </p>
          <Group>
            <Button
              onClick={() => {
                forget()
                setAsking(false)
                notify('This browser has forgotten the checkpoint')
              }}
            >
              Forget it
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  )
}
