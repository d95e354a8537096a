// SPDX-License-Identifier: Apache-2.0
import { forEachComponent, saysNothing } from './element.ts'

/**
 * FDA, Cybersecurity in Medical Devices: Quality System Considerations and Content of Premarket Submissions, V.A.4(b): "the software
 * level of support provided through monitoring and maintenance from the software component manufacturer".
 */
export const supportLevel = forEachComponent('fda/support-level', ({ supportLevel: level }) =>
  saysNothing(level) ? 'no level of support is given' : undefined,
)
