// SPDX-License-Identifier: Apache-2.0
import type { FlawIndex } from '@primum/flaws'
import {
  contradictSupport,
  describeSupport,
  type Lifecycle,
  lifecyclesOf,
  statedSupportEnded,
  supportPhase,
} from '@primum/flaws/lifecycle'
import type { CheckedComponent } from './report.ts'

/** How a component is supported, by the SBOM and by what is published; only of components about which one of the two speaks. */
export type ComponentSupport = {
  readonly component: CheckedComponent
  /** By the SBOM where it says, because its maker may have bought more; else by what is published. */
  readonly hasEnded: boolean
  readonly words: string
  readonly lifecycle?: Lifecycle & { readonly phase: ReturnType<typeof supportPhase> }
  /** Where the SBOM and what is published differ. */
  readonly contradiction?: string
}

/** @param today `YYYY-MM-DD`, in UTC */
export function supportOf(
  index: FlawIndex,
  components: readonly CheckedComponent[],
  today: string,
): readonly ComponentSupport[] {
  const lifecycles = index.info.lifecycle === undefined ? [] : lifecyclesOf(index, components)
  return components.flatMap((component, i): readonly ComponentSupport[] => {
    const lifecycle = lifecycles[i]
    const stated = statedEnd(component, today)
    if (lifecycle === undefined) return stated === undefined ? [] : [{ component, ...stated }]
    const phase = supportPhase(lifecycle, today)
    const published = {
      hasEnded: phase === 'ended',
      words: `${describeSupport(lifecycle, today)} (${lifecycle.title} ${lifecycle.cycle}, ${lifecycle.source})`,
    }
    const contradiction = contradictSupport(component, lifecycle, today)
    return [
      {
        component,
        ...(stated ?? published),
        lifecycle: { ...lifecycle, phase },
        ...(contradiction === undefined ? {} : { contradiction }),
      },
    ]
  })
}

/** What the SBOM itself says, if it can be told. */
function statedEnd(
  component: CheckedComponent,
  today: string,
): Pick<ComponentSupport, 'hasEnded' | 'words'> | undefined {
  const hasEnded = statedSupportEnded(component, today)
  if (hasEnded === undefined) return undefined
  const { supportStatus = '', endOfSupportDate } = component
  const words =
    endOfSupportDate === undefined
      ? supportStatus.replaceAll('-', ' ')
      : `support ${hasEnded ? 'ended' : 'until'} ${endOfSupportDate}`
  return { hasEnded, words: `${words} (the SBOM)` }
}
