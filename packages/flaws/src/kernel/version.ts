// SPDX-License-Identifier: Apache-2.0

/** A Linux kernel's version as its makers number it. */
export type KernelVersion = {
  /** As upstream writes it: `6.6.17`, `6.8-rc3`. */
  readonly version: string
  /** The line in which fixes are released: `6.6`, `4.19`; before 3.0 `2.6.32`. */
  readonly line: string
  /**
   * Set: it is a distribution's number (`5.15.0-164-generic`, `5.14.0-503.el9`), which stands still at `.0` while fixes are
   * carried into the build, so nothing can be told from it.
   */
  readonly isDistributionBuild: boolean
}

const shape = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:\.\d+)*(?:[-.~_]?(rc\d+))?(.*)$/

/**
 * Reads a kernel's version. What builders add (`-yocto-standard`, `+git0+abc`, `-tegra`) is left out. Undefined where the
 * text does not begin with a version.
 */
export function parseKernelVersion(text: string): KernelVersion | undefined {
  const match = shape.exec(text.trim().toLowerCase())
  if (match === null) return undefined
  const [, major = '', minor = '', patch, candidate, rest = ''] = match
  const plain = patch === undefined ? `${major}.${minor}` : `${major}.${minor}.${patch}`
  return {
    version: candidate === undefined ? plain : `${plain}-${candidate}`,
    line: Number(major) < 3 ? plain : `${major}.${minor}`,
    isDistributionBuild: (patch === '0' && /^[-.]\d/.test(rest)) || /[._]el\d|[._-]lp\d{3}/.test(rest),
  }
}

/** The line of a version that a record names as fixed. */
export function lineOf(version: string): string | undefined {
  return parseKernelVersion(version)?.line
}
