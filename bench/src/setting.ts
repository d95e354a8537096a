// SPDX-License-Identifier: Apache-2.0
import { globSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drawComponents } from './data/draw-components.ts'
import { gatherPackages, type PackagePool } from './data/package-pool.ts'
import { findSources, type Sources } from './data/sources.ts'
import { type SbomSize, type WrittenSbom, writeSbom } from './data/write-sbom.ts'
import { endChildren } from './process/children.ts'
import { runInside } from './process/inside.ts'
import { type Run, run } from './process/run.ts'
import { commands, type Server, startServer } from './process/server.ts'
import { primum } from './repository.ts'

const appendLog = new URL('inside/append-log.ts', import.meta.url)

/** An index built by the command line, and what building it cost. */
export type BuiltIndex = { readonly file: string; readonly build: Run }

/** A log in a directory, and its number of entries. */
export type WrittenLog = { readonly directory: string; readonly entries: number }

/** What is measured with. */
export type SettingOptions = {
  /** A folder with feeds in `osv/`, `kev/` and `epss/`; absent: the repository's own and generated ones. */
  readonly dataDir: string | undefined
  /** How many of their entries the log's figures are measured with: above 0, up to 1, which is all. */
  readonly part: number
  /** Whether other logs are installed and measured too. */
  readonly peers: boolean
}

/** What the figures share in one run: made when first asked for, gone when disposed. */
export class Setting implements AsyncDisposable {
  /** For everything that is written. */
  readonly dir: string
  /** Whether other logs are to be measured too. */
  readonly peers: boolean
  readonly #dataDir: string | undefined
  readonly #part: number
  readonly #say: (line: string) => void
  readonly #sboms = new Map<string, Promise<WrittenSbom>>()
  readonly #servers = new Set<Server>()
  #sources: Sources | undefined
  #index: Promise<BuiltIndex> | undefined
  #pool: Promise<PackagePool> | undefined
  #log: Promise<WrittenLog> | undefined
  #folders = 0

  private constructor(dir: string, options: SettingOptions, say: (line: string) => void) {
    this.dir = dir
    this.peers = options.peers
    this.#dataDir = options.dataDir
    this.#part = options.part
    this.#say = say
  }

  static async open(options: SettingOptions, say: (line: string) => void): Promise<Setting> {
    const dir = await mkdtemp(path.join(tmpdir(), 'primum bench '))
    // For root, PostgreSQL runs as a user of its own, who has to pass here. Nothing in it is secret.
    await chmod(dir, 0o755)
    return new Setting(dir, options, say)
  }

  get sources(): Sources {
    if (this.#sources === undefined) {
      this.#say('  preparing the feeds')
      this.#sources = findSources(this.#dataDir, this.dir)
    }
    return this.#sources
  }

  /** SBOMs of real products that lie beside the feeds; none without a folder of feeds. */
  get realSboms(): readonly string[] {
    if (this.#dataDir === undefined) return []
    const dir = path.resolve(this.#dataDir)
    const found = globSync('sbom/*.{cdx,spdx}*.{json,xml}{,.gz}', { cwd: dir })
    return found.map((file) => path.join(dir, file)).toSorted()
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

  /** The part of so many entries that is to be measured with. */
  partOf(entries: number): number {
    return Math.max(1, Math.round(entries * this.#part))
  }

  /** A log of a million entries, or that part of them. */
  log(): Promise<WrittenLog> {
    this.#log ??= this.#writeLog(this.partOf(1_000_000))
    return this.#log
  }

  async #writeLog(entries: number): Promise<WrittenLog> {
    this.#say('  writing a log')
    const directory = this.freshDataDir()
    await runInside(appendLog, [directory, String(entries), '4096'])
    return { directory, entries }
  }

  /** A path that nothing is at yet. */
  freshDataDir(): string {
    return path.join(this.dir, `data ${this.#folders++}`)
  }

  /** Does something with such a path, and removes what is there afterwards. */
  async inFreshFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
    const folder = this.freshDataDir()
    try {
      return await act(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
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
