// SPDX-License-Identifier: Apache-2.0
import type { Figure, Measure } from '../figure.ts'
import type { Asked, Reversed } from '../inside/reverse-index.ts'
import { runInside } from '../process/inside.ts'
import { quantile } from '../statistics.ts'
import { targets } from '../targets.ts'

const componentsPerSbom = 500
const questions = 1_000

const reverseIndex = new URL('../inside/reverse-index.ts', import.meta.url)

/** From a changed advisory to the releases that it touches. */
export const reverse: Figure = {
  name: 'reverse',
  title: 'Which releases a changed advisory touches, of 10,000 stored SBOMs',
  command:
    'the query by which a new index marks releases, and GET /api/v1/advisories/…/affected without HTTP',
  run: async (setting) => {
    const sboms = setting.partOf(10_000)
    const { answer } = await setting.inFreshFolder((folder) =>
      runInside<Reversed>(reverseIndex, [
        folder,
        String(sboms),
        String(componentsPerSbom),
        String(questions),
      ]),
    )
    const { components, contents, databaseBytes, holders, affected, plan } = answer
    const found = holders.map(({ found: releases }) => releases).toSorted((a, b) => a - b)
    return {
      measures: [
        ...quantilesOf('the releases that hold the package', holders, targets.reverseMs),
        ...quantilesOf('the first page of what the API answers', affected, targets.reverseMs),
        { what: 'size of the database', value: databaseBytes, unit: 'bytes' },
      ],
      notes: [
        `${sboms.toLocaleString('en')} SBOMs with ${components.toLocaleString('en')} components, which have ${contents.toLocaleString('en')} different contents.`,
        `${questions.toLocaleString('en')} packages, drawn as often as SBOMs hold them; half of them are in ${quantile(found, 0.5).toLocaleString('en')} releases or fewer, one in a hundred in ${quantile(found, 0.99).toLocaleString('en')} or more.`,
        `The plan: ${plan.join('; ')}.`,
      ],
    }
  },
}

function quantilesOf(what: string, asked: readonly Asked[], target: number): readonly Measure[] {
  const sorted = asked.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b)
  return [
    { what: `${what}: median`, value: quantile(sorted, 0.5), unit: 'ms' },
    { what: `${what}: 99 of 100`, value: quantile(sorted, 0.99), unit: 'ms', target },
    { what: `${what}: the slowest`, value: quantile(sorted, 1), unit: 'ms' },
  ]
}
