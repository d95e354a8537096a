// SPDX-License-Identifier: Apache-2.0
import { Button, CopyButton } from '@mantine/core'
import { Icon } from '../ui/icon.tsx'
import classes from './copyable.module.css'

type CopyableProps = {
  /** What it is; the button's name says it too. */
  readonly label: string
  readonly value: string
}

/** Text for machines, as a key or a command: shown whole, and copied by a button. */
export function Copyable({ label, value }: CopyableProps) {
  return (
    <div className={classes['copyable']}>
      <code className={classes['value']}>{value}</code>
      <CopyButton value={value} timeout={2_000}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
            aria-label={copied ? `${label} copied` : `Copy: ${label}`}
            leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
