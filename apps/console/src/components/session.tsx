// SPDX-License-Identifier: Apache-2.0
import { createContext, use } from 'react'
import type { Permission, Session } from '../api/types.ts'
import { roleWords } from './status/words.ts'

const SessionContext = createContext<Session | null>(null)

export const SessionProvider = SessionContext.Provider

/** Who is signed in. Every page inside the shell has it. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new TypeError('this page stands outside of the shell, so nobody is signed in')
  return session
}

export const useMay = (permission: Permission): boolean => useSession().permissions.includes(permission)

/** Why the signed-in person may not do something; undefined when they may. The server decides again in any case. */
export function useUnavailable(permission: Permission): string | undefined {
  const { permissions, roles } = useSession()
  if (permissions.includes(permission)) return undefined
  const held = roles.map((role) => roleWords[role].label.toLowerCase()).join(', ')
  return `Your roles (${held}) do not allow this. It needs the permission ${permission}.`
}
