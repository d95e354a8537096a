// SPDX-License-Identifier: Apache-2.0
import type { FindingDetail } from '../../../api/types.ts'
import { SafeLink } from '../../../components/safe-link.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './evidence-cards.module.css'

type Advisory = FindingDetail['advisories'][number]

/** CISA numbers its medical advisories ICSMA, and those for other industries ICSA. */
const isMedical = ({ id, publisher }: Advisory): boolean => publisher === 'CISA' && id.startsWith('ICSMA-')

/** Somebody warns of the flaw in a product: medical devices first, because this may be one of them. */
export function Advised({ advisories }: { readonly advisories: readonly Advisory[] }) {
  const [first] = [...advisories.filter(isMedical), ...advisories]
  if (first === undefined) return null
  return (
    <Status
      tone="notice"
      icon="alert"
      title={advisories.map(({ id, title }) => `${id}: ${title}`).join('\n')}
    >
      {isMedical(first) ? 'Named in a CISA medical advisory' : `Named in an advisory of ${first.publisher}`}
    </Status>
  )
}

export function Advisories({ advisories }: { readonly advisories: readonly Advisory[] }) {
  if (advisories.length === 0) return null
  return (
    <div>
      <h3 className={classes['subtitle']}>Named in security advisories</h3>
      <ul className={classes['lines']}>
        {advisories.map((advisory) => (
          <li key={`${advisory.publisher} ${advisory.id}`}>
            <strong>{advisory.id}</strong> {advisory.title}
            <div className={classes['dim']}>
              {isMedical(advisory) ? 'CISA medical advisory' : advisory.publisher} of{' '}
              <Time at={advisory.publishedAt} as="date" />
              {advisory.revisedAt === advisory.publishedAt ? null : (
                <>
                  , revised <Time at={advisory.revisedAt} as="date" />
                </>
              )}
              {advisory.cwe === null ? null : `: ${advisory.cwe.id}, ${advisory.cwe.name}`}
            </div>
            {advisory.url === null ? null : <SafeLink url={advisory.url} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
