// SPDX-License-Identifier: Apache-2.0
/** The text that a person is writing: what they changed, what the server says of it, and what others saved meanwhile. */

import { useDebouncedValue } from '@mantine/hooks'
import type { JsonObject } from '@primum/parse'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useMemo, useState } from 'react'
import {
  type Advisory,
  advisoryQuery,
  type CheckedAdvisory,
  checkQuery,
  editAdvisory,
  type RevisionKind,
} from '../../../../api/collaboration/advisories.ts'
import { ApiProblem } from '../../../../api/problem.ts'
import { useUnavailable } from '../../../../components/session.tsx'
import { notify } from '../../../../ui/notices.tsx'
import { type Path, setAt } from './document-edit.ts'

/** What of an advisory a person writes. */
export type Written = {
  readonly document: string
  readonly revisionKind: RevisionKind
  readonly revisionSummary: string
}

export type Draft = {
  readonly advisory: Advisory
  readonly written: Written
  /** The document as it is written; undefined while its text is no JSON object. */
  readonly root: JsonObject | undefined
  readonly checked: CheckedAdvisory | undefined
  readonly checkError: Error | null
  /** Why nothing can be written now. */
  readonly unavailable: string | undefined
  readonly isChanged: boolean
  /** The text from which this one began is not the newest any more. */
  readonly isStale: boolean
  readonly base: Written & { readonly version: number }
  readonly set: (path: Path, value: JsonObject[string] | undefined) => void
  readonly write: (part: Partial<Written>) => void
  readonly save: () => void
  /** Saves over what somebody else saved, which stays in the history. */
  readonly saveOver: () => void
  readonly discard: () => void
  readonly isSaving: boolean
  readonly saveError: Error | null
}

const DraftContext = createContext<Draft | null>(null)
export const DraftProvider = DraftContext.Provider

export function useDraft(): Draft {
  const draft = use(DraftContext)
  if (draft === null) throw new TypeError('a part of the editor stands outside of it')
  return draft
}

const CHECK_AFTER_MS = 600

export function useDraftOf(advisory: Advisory): Draft {
  const client = useQueryClient()
  const [base, setBase] = useState(() => baseOf(advisory))
  const [written, setWritten] = useState<Written>(base)
  const isChanged = !isSame(written, base)
  const isStale = advisory.version !== base.version
  // Nobody writes here, so the newest text is what they see.
  useEffect(() => {
    if (!isStale || isChanged) return
    setBase(baseOf(advisory))
    setWritten(baseOf(advisory))
  }, [advisory, isStale, isChanged])
  useWarningBeforeLeaving(isChanged)

  const root = useMemo(() => parseObject(written.document), [written.document])
  const [settled] = useDebouncedValue(written, CHECK_AFTER_MS)
  const check = useQuery(checkQuery(advisory.id, bodyOf(settled)))

  const saving = useMutation({
    mutationFn: (version: number) => editAdvisory(advisory.id, { version, ...bodyOf(written) }),
    onSuccess: (saved) => {
      setBase(baseOf(saved))
      setWritten(baseOf(saved))
      client.setQueryData(advisoryQuery(advisory.id).queryKey, saved)
      void client.invalidateQueries({ queryKey: ['advisories', 'list'] })
      notify(`Version ${saved.version} saved`)
    },
    onError: (error) => {
      // What somebody else saved is fetched, so that both stand beside each other.
      if (error instanceof ApiProblem && error.status === 409) {
        void client.invalidateQueries({ queryKey: advisoryQuery(advisory.id).queryKey })
      }
    },
  })
  const mayNot = useUnavailable('advisories:write')
  const unavailable =
    mayNot ??
    (advisory.state === 'published'
      ? 'It is published. Begin a new revision to change it.'
      : advisory.state === 'discarded'
        ? 'The draft was discarded.'
        : undefined)

  return {
    advisory,
    written,
    root,
    checked: check.data,
    checkError: check.error,
    unavailable,
    isChanged,
    isStale,
    base,
    set: (path, value) =>
      setWritten((before) => {
        const now = parseObject(before.document)
        return now === undefined ? before : { ...before, document: textOf(setAt(now, path, value)) }
      }),
    write: (part) => setWritten((before) => ({ ...before, ...part })),
    save: () => {
      if (!saving.isPending && unavailable === undefined && isChanged) saving.mutate(base.version)
    },
    saveOver: () => {
      if (!saving.isPending) saving.mutate(advisory.version)
    },
    discard: () => {
      setBase(baseOf(advisory))
      setWritten(baseOf(advisory))
      saving.reset()
    },
    isSaving: saving.isPending,
    saveError: saving.error,
  }
}

const baseOf = ({ version, document, revisionKind, revisionSummary }: Advisory) => ({
  version,
  document,
  revisionKind,
  revisionSummary,
})

const bodyOf = ({ document, revisionKind, revisionSummary }: Written): Written => ({
  document,
  revisionKind,
  revisionSummary,
})

const isSame = (a: Written, b: Written): boolean =>
  a.document === b.document && a.revisionKind === b.revisionKind && a.revisionSummary === b.revisionSummary

export const textOf = (root: JsonObject): string => `${JSON.stringify(root, null, 2)}\n`

export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject) // JSON.parse gives nothing but JSON values
      : undefined
  } catch {
    return undefined // somebody is still typing; the check says where it breaks
  }
}

/** A browser asks before it leaves a page on which something is not saved. */
function useWarningBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isChanged])
}
