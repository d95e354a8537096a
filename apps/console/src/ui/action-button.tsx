// SPDX-License-Identifier: Apache-2.0
import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import { type MouseEventHandler, type ReactNode, useId } from 'react'

type ActionButtonProps = ButtonProps & {
  readonly children: ReactNode
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  readonly type?: 'button' | 'submit'
  readonly form?: string
  /** Why it cannot be done now; absent means that it can. */
  readonly unavailable?: string | undefined
}

/**
 * A button that says why it cannot be pressed. It stays in the tab order then, because a control that cannot be
 * reached cannot explain itself.
 */
export function ActionButton({ unavailable, onClick, type = 'button', ...props }: ActionButtonProps) {
  const reasonId = useId()
  if (unavailable === undefined) return <Button type={type} {...(onClick && { onClick })} {...props} />
  return (
    <Tooltip label={unavailable} events={{ hover: true, focus: true, touch: true }}>
      <span style={{ display: 'inline-flex' }}>
        <Button {...props} type="button" data-disabled aria-disabled="true" aria-describedby={reasonId} />
        <span id={reasonId} hidden>
          {unavailable}
        </span>
      </span>
    </Tooltip>
  )
}
