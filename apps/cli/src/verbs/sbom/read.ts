// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { checkMinimumElements, readSbom, type Sbom } from '@primum/sbom'
import type { ExitCode, HandlerOf } from '../../command/declaration.ts'
import { exitCodeOf, reportFailure } from '../../failure.ts'
import { openInput } from '../../terminal/input.ts'
import type { Output } from '../../terminal/output.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { sbomRead } from './declaration.ts'
import { formatSbom } from './format-sbom.ts'
import { writeList } from './write-json.ts'

/** `sbom read`. */
export const readHandler: HandlerOf<typeof sbomRead> = async ({ operands, options }, terminal) => {
  const { files } = operands
  let exitCode: ExitCode = 0
  for (const [i, name] of files.entries()) {
    try {
      const sbom = await read(name, options.strict, terminal)
      if (options.json) await writeJson(sbom, files.length > 1 ? name : undefined, terminal.stdout)
      else await terminal.stdout.write(`${i === 0 ? '' : '\n'}${formatSbom(sbom, name, terminal.stdout)}`)
    } catch (error) {
      if (files.length === 1 || !(error instanceof CodedError)) throw error
      exitCode = exitCodeOf(error)
      await reportFailure(error, terminal)
      if (options.json) {
        const { code, message } = error
        await terminal.stdout.write(`${JSON.stringify({ file: name, error: { code, message } })}\n`)
      }
    }
  }
  return exitCode
}

async function read(name: string, strict: boolean, terminal: Terminal): Promise<Sbom> {
  const input = openInput(name, terminal)
  try {
    return await readSbom(input.chunks, { file: input.name, strict })
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file: input.name }) : error
  }
}

async function writeJson(sbom: Sbom, file: string | undefined, stdout: Output): Promise<void> {
  const { format, specVersion, subject, components, dependencies, relationships, ...more } = sbom
  const minimumElements = checkMinimumElements(sbom)
  await stdout.write('{')
  if (file !== undefined) await stdout.write(`"file":${JSON.stringify(file)},`)
  await stdout.write(`"format":${JSON.stringify(format)},"specVersion":${JSON.stringify(specVersion)},`)
  await stdout.write(`"subject":${JSON.stringify(subject ?? null)}`)
  await writeList('components', components, stdout)
  await writeList('dependencies', dependencies, stdout)
  await stdout.write(`,"minimumElements":{"met":${minimumElements.met}`)
  await stdout.write(
    `,"ntia":${JSON.stringify(minimumElements.ntia)},"fda":${JSON.stringify(minimumElements.fda)}`,
  )
  await writeList('missing', minimumElements.missing, stdout)
  await stdout.write('}')
  await writeList('relationships', relationships, stdout)
  await stdout.write(`,${JSON.stringify(more).slice(1)}\n`)
}
