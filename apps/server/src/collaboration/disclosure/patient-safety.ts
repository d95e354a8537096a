// SPDX-License-Identifier: Apache-2.0

/** Rules that every policy has and no editor takes out. */
export const patientSafetyRules = [
  'Never test a device that is in use on a patient, or that could be used on one while you test. The same goes for networks on which care depends.',
  'A device that was tested never returns to a patient, also when it seems to work. Mark it, keep it apart from others, and send it to us or have it destroyed.',
  'If somebody could be harmed now, tell us at once, before you know more. If somebody was harmed, say so first.',
] as const
