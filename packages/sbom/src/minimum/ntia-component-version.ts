// SPDX-License-Identifier: Apache-2.0
import { forEachComponent, saysNothing } from './element.ts'

/** NTIA, The Minimum Elements for an SBOM (2021), Data Fields: "Version of the Component". A range names no version. */
export const componentVersion = forEachComponent('ntia/component-version', ({ version }) =>
  saysNothing(version) ? 'no version is given' : undefined,
)
