// SPDX-License-Identifier: Apache-2.0
import type { Act } from '../../api/types.ts'
import { TextLink } from '../../components/app-link.tsx'
import { paths } from '../../paths.ts'
import { Status } from '../../ui/status.tsx'

export const actorKinds: Readonly<Record<Act['actor']['kind'], string>> = {
  person: 'Person',
  'api-key': 'API key',
  system: 'System',
}

/** Who did it, with a way to everything else that they did. */
export function Actor({ actor: { kind, id, name } }: Pick<Act, 'actor'>) {
  return (
    <span>
      <TextLink href={paths.journal({ actor: id })}>{name ?? 'Name erased'}</TextLink>{' '}
      {kind === 'person' ? null : <Status tone="neutral">{actorKinds[kind]}</Status>}
    </span>
  )
}
