// SPDX-License-Identifier: Apache-2.0
import type { Binary } from '../binary/binary.ts'
import type { Evidence, Fact } from '../model.ts'
import { componentFact } from './cataloguer.ts'
import { cpeName } from './cpes.ts'
import { type GoBuildInfo, type GoModule, readGoBuildInfo } from './go-build-info.ts'
import { goPurl } from './purls.ts'

/**
 * The modules of a Go program: the main one, what it depends on, and the standard library in the toolchain's version.
 */
export function goFacts(binary: Binary, location: string): readonly Fact[] {
  const info = readGoBuildInfo(binary)
  if (info === undefined) return []
  const { main, modules, goVersion } = info
  const evidence: Evidence = { foundBy: 'go', technique: 'binary-analysis', confidence: 1, location }
  return [
    ...(main === undefined ? [] : [mainFact(main, info, evidence)]),
    ...modules.map((module) => moduleFact(module, evidence)),
    ...(goVersion === undefined
      ? []
      : [
          componentFact({
            type: 'library',
            name: 'stdlib',
            version: goVersion,
            purl: `pkg:golang/stdlib@${goVersion}`,
            cpes: [cpeName('a', 'golang', 'go', goVersion)],
            license: 'BSD-3-Clause',
            isEmbedded: true,
            evidence: { ...evidence, said: `go${goVersion}` },
          }),
        ]),
  ]
}

function moduleFact({ path, version }: GoModule, evidence: Evidence): Fact {
  const purl = goPurl(path, version)
  return componentFact({
    type: 'library',
    name: path,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    isEmbedded: true,
    evidence,
  })
}

/** A program built from a working copy often gets its version by a linker flag; that is a custom, so less sure. */
function mainFact(main: GoModule, { settings }: GoBuildInfo, evidence: Evidence): Fact {
  const flagged = main.version === undefined ? versionInFlags(settings.get('-ldflags')) : undefined
  const version = main.version ?? flagged
  const purl = goPurl(main.path, version)
  const revision = settings.get('vcs.revision')
  return componentFact({
    type: 'application',
    name: main.path,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    isEmbedded: true,
    evidence: {
      ...evidence,
      ...(flagged === undefined ? {} : { confidence: 0.7 }),
      ...(revision === undefined ? {} : { said: `revision ${revision}` }),
    },
  })
}

/** `-X main.version=1.2.3`, and `-X 'example.org/x.Version=v1.2.3'`. */
function versionInFlags(flags: string | undefined): string | undefined {
  const parts = /(?:^|[\s'"])-X[\s=]+['"]?[\w./-]*\.[vV]ersion=(v?\d+\.\d+(?:\.\d+)?[\w.+-]*)/.exec(
    flags ?? '',
  )
  return parts?.[1]
}
