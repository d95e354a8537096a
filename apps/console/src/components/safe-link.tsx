// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { Icon } from '../ui/icon.tsx'
import classes from './safe-link.module.css'
import { parseWebAddress } from './web-address.ts'

/** An address that others wrote. Only web addresses become links, and the page there learns nothing of this one. */
export function SafeLink({ url }: { readonly url: string }) {
  const address = parseWebAddress(url)
  if (address === undefined) return <span className={classes['text']}>{url}</span>
  return (
    <Anchor
      href={address.href}
      target="_blank"
      rel="noopener noreferrer"
      inherit
      className={classes['link'] ?? ''}
    >
      <span>
        {address.host}
        {address.rest}
      </span>
      <Icon name="external" size={13} />
    </Anchor>
  )
}
