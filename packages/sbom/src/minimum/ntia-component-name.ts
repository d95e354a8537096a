// SPDX-License-Identifier: Apache-2.0
import { forEachComponent, saysNothing } from './element.ts'

/** NTIA, The Minimum Elements for an SBOM (2021), Data Fields: "Component Name". */
export const componentName = forEachComponent('ntia/component-name', ({ name, ref }) =>
  saysNothing(name) ? `the component ${ref} has no name` : undefined,
)
