// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ComponentProps, ComponentType, ReactNode } from 'react'

type AppLinkProps = Omit<ComponentProps<'a'>, 'href'> & { readonly href: string }

type RouterLinkProps = ComponentProps<'a'> & {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
  readonly hash?: string
  readonly preload: 'intent'
}

// The router types its link for a known tree of routes; addresses here are made by `paths`, which its test holds to it.
const RouterLink = Link as unknown as ComponentType<RouterLinkProps>

/** A link inside the console. Takes an address from `paths`, loads its page ahead when the pointer is near. */
export function AppLink({ href, ...rest }: AppLinkProps) {
  return <RouterLink {...rest} {...toLocation(href)} preload="intent" />
}

/** The router wants an address in parts. */
export function toLocation(href: string): { to: string; search: Record<string, string>; hash?: string } {
  const { pathname, searchParams, hash } = new URL(href, 'http://console')
  return {
    to: decodeURI(pathname),
    search: Object.fromEntries(searchParams),
    ...(hash === '' ? {} : { hash: hash.slice(1) }),
  }
}

type TextLinkProps = { readonly href: string; readonly children: ReactNode; readonly strong?: boolean }

export function TextLink({ href, children, strong = false }: TextLinkProps) {
  return (
    <Anchor
      component={AppLink}
      href={href}
      underline={strong ? 'hover' : 'always'}
      fw={strong ? 600 : 400}
      inherit
    >
      {children}
    </Anchor>
  )
}
