// SPDX-License-Identifier: Apache-2.0

/** How a component was recognised, in the words of CycloneDX 1.6 (`evidence.identity.methods.technique`). */
export type Technique = 'manifest-analysis' | 'binary-analysis' | 'filename'

/** One place in which a component was found. */
export type Evidence = {
  /** The cataloguer, or for a rule `library`, `kernel`, …: the table in docs/scan.md. */
  readonly foundBy: string
  readonly technique: Technique
  /** 0 to 1: how sure it is that this component in this version is there. */
  readonly confidence: number
  /** Path from the root, beginning with `/`; inside an archive `app.jar!/lib/b.jar`. */
  readonly location: string
  /** What was read there, such as the text that a rule matched. */
  readonly said?: string
}

export type ComponentType = 'library' | 'application' | 'operating-system' | 'firmware'

/** Of a distribution's package what its purl needs, until the distribution is known. */
export type OsPackage = {
  readonly type: 'deb' | 'apk' | 'rpm' | 'opkg'
  /** The root filesystem whose database tells of it: empty, or the path of a folder with a slash after it. */
  readonly root: string
  readonly arch?: string
  /** rpm. */
  readonly epoch?: string
  /** What was built into it: the source package, or for opkg the recipe. */
  readonly sourceName?: string
  readonly sourceVersion?: string
  /** rpm: the file name of the source package, as purls give it. */
  readonly sourceFile?: string
  /** Files that the package brought, from its root, without a slash before; absent where the database does not say. */
  readonly files?: readonly string[]
}

/** What a cataloguer has found in one file. */
export type FoundComponent = {
  readonly type: ComponentType
  readonly name: string
  /** Absent when it cannot be told. */
  readonly version?: string
  /** Absent for packages of a distribution, which get theirs when the distribution is known. */
  readonly purl?: string
  /** CPE 2.3 names. */
  readonly cpes?: readonly string[]
  /** As written where it was found: an SPDX expression or some other name. */
  readonly license?: string
  readonly supplier?: string
  readonly osPackage?: OsPackage
  /**
   * It was built into a file together with others (Go modules, crates, jars in jars): the package that brought the file does not
   * stand for it.
   */
  readonly isEmbedded?: true
  readonly evidence: Evidence
}

/** What `os-release` says. */
export type Distribution = {
  /** `ID`, such as `debian`. */
  readonly id: string
  /** `ID_LIKE`, in its order. */
  readonly idLike: readonly string[]
  readonly name: string
  /** `VERSION_ID`, else `VERSION_CODENAME`. */
  readonly version?: string
  readonly cpe?: string
}

/** What a file says. */
export type Fact =
  | { readonly kind: 'component'; readonly component: FoundComponent }
  /** dpkg and opkg keep a package's files in a file of their own. `packageName` as there. */
  | {
      readonly kind: 'files'
      readonly type: OsPackage['type']
      readonly root: string
      readonly packageName: string
      readonly files: readonly string[]
    }
  /** The lowest rank counts: an image may have `os-release` at more than one place. */
  | {
      readonly kind: 'distribution'
      readonly root: string
      readonly distribution: Distribution
      readonly rank: number
    }
  | { readonly kind: 'warning'; readonly message: string }

/** A component of an image with everything that was found of it. */
export type ScannedComponent = Omit<FoundComponent, 'evidence' | 'osPackage' | 'isEmbedded' | 'cpes'> & {
  /** Unique in the scan and the same in every scan of the same image. */
  readonly ref: string
  readonly cpes: readonly string[]
  /** Surest first. */
  readonly evidence: readonly [Evidence, ...Evidence[]]
  /** The source package of a distribution's package. */
  readonly source?: { readonly name: string; readonly version?: string }
  /** The package whose file it was found in, where that package does not stand for it. */
  readonly within?: string
  /** Of the file it was found in, when it is that file: lower-case hexadecimal. */
  readonly sha256?: string
}

/** Something that could not be read, or was left out. The rest of the scan stands. */
export type ScanWarning = { readonly location: string; readonly message: string }

/** What kind of thing was scanned. */
export type ImageFormat = 'directory' | 'tar' | 'docker-archive' | 'oci-archive' | 'oci-directory' | 'file'

export type ScanReport = {
  readonly root: string
  readonly format: ImageFormat
  readonly distribution?: Distribution
  readonly components: readonly ScannedComponent[]
  readonly warnings: readonly ScanWarning[]
  /** Warnings beyond those kept. */
  readonly warningsLeftOut: number
  readonly files: {
    /** Files, folders and links that were seen. */
    readonly seen: number
    /** Files that were opened because they could hold something. */
    readonly opened: number
    /** Bytes read from them. */
    readonly bytes: number
  }
}
