// SPDX-License-Identifier: Apache-2.0
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drawComponents } from './data/draw-components.ts'
import { gatherPackages, type PackagePool } from './data/package-pool.ts'
import { findSources, type Sources } from './data/sources.ts'
import { type SbomSize, type WrittenSbom, writeSbom } from './data/write-sbom.ts'
import { endChildren } from './process/children.ts'
import { type Run, run } from './process/run.ts'
import { commands, type Server, startServer } from './process/server.ts'
import { primum } from './repository.ts'

/** An index built by the command line, and what building it cost. */
export type BuiltIndex = { readonly file: string; readonly build: Run }

/** What the figures share in one run: made when first asked for, gone when disposed. */
export class Setting implements AsyncDisposable {
  /** For everything that is written. */
  readonly dir: string
  readonly #dataDir: string | undefined
  readonly #say: (line: string) => void
  readonly #sboms = new Map<string, Promise<WrittenSbom>>()
  readonly #servers = new Set<Server>()
  #sources: Sources | undefined
  #index: Promise<BuiltIndex> | undefined
  #pool: Promise<PackagePool> | undefined
  #folders = 0

  private constructor(dir: string, dataDir: string | undefined, say: (line: string) => void) {
    this.dir = dir
    this.#dataDir = dataDir
    this.#say = say
  }

  /** @param dataDir a folder of feeds; absent: the repository's own and generated ones */
  static async open(dataDir: string | undefined, say: (line: string) => void): Promise<Setting> {
    const dir = await mkdtemp(path.join(tmpdir(), 'primum bench '))
    // For root, PostgreSQL runs as a user of its own, who has to pass here. Nothing in it is secret.
    await chmod(dir, 0o755)
    return new Setting(dir, dataDir, say)
  }

  get sources(): Sources {
    if (this.#sources === undefined) {
      this.#say('  preparing the feeds')
      this.#sources = findSources(this.#dataDir, this.dir)
    }
    return this.#sources
  }

  index(): Promise<BuiltIndex> {
    this.#index ??= this.buildIndex(path.join(this.dir, 'flaws.db'))
    return this.#index
  }

  async buildIndex(file: string): Promise<BuiltIndex> {
    const { files } = this.sources
    this.#say('  building the index')
    return { file, build: await run(primum, ['intel', 'build', '--db', file, ...files]) }
  }

  /** A CycloneDX document whose components are drawn from the advisories. */
  sbom(size: SbomSize, seed = 1): Promise<WrittenSbom> {
    const key = `${JSON.stringify(size)} ${seed}`
    const known = this.#sboms.get(key) ?? this.#writeSbom(size, seed)
    this.#sboms.set(key, known)
    return known
  }

  async #writeSbom(size: SbomSize, seed: number): Promise<WrittenSbom> {
    const { osvFiles } = this.sources
    this.#say('  writing an SBOM')
    this.#pool ??= gatherPackages(osvFiles)
    const file = path.join(this.dir, `device-${this.#sboms.size}.cdx.json`)
    return writeSbom(file, drawComponents(await this.#pool, seed), size, seed)
  }

  /** A path that nothing is at yet. */
  freshDataDir(): string {
    return path.join(this.dir, `data ${this.#folders++}`)
  }

  /** Starts a server that is stopped with the setting, if not before. */
  async start(dataDir: string, command: readonly [string, ...string[]] = commands.npm): Promise<Server> {
    const started = await startServer(dataDir, command)
    const server: Server = {
      ...started,
      stop: async () => {
        this.#servers.delete(server)
        await started.stop()
      },
    }
    this.#servers.add(server)
    return server
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#servers].map((server) => server.stop()))
    await endChildren()
    await rm(this.dir, { recursive: true, force: true })
  }
}
