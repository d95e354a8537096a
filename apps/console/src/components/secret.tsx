// SPDX-License-Identifier: Apache-2.0
import { Button, CopyButton } from '@mantine/core'
import { Icon } from '../ui/icon.tsx'
import classes from './secret.module.css'

/** Something that is shown once: to be copied now. */
export function Secret({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className={classes['secret']}>
      <span className={classes['label']}>{label}</span>
      <code className={classes['value']}>{value}</code>
      <CopyButton value={value} timeout={2_000}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
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
