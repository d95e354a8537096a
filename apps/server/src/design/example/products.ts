// SPDX-License-Identifier: Apache-2.0
import type { ProductInput } from '../products/schemas.ts'
import type { ReleaseInput } from '../releases/schemas.ts'

type ExampleProduct = {
  readonly input: ProductInput
  readonly releases: readonly { readonly input: ReleaseInput; readonly sbom: string }[]
}

/** The fictional maker's devices. The UDI-DIs are of no issuing agency's real device. */
export const exampleProducts: readonly ExampleProduct[] = [
  {
    input: {
      name: 'Halcyon bedside infusion pump',
      udiDi: ['00000000000017'],
      intendedUse:
        'Infuses drugs and fluids into adults and children in hospitals, at a programmed rate, under the supervision of trained staff.',
      essentialFunctions: [
        'Deliver the programmed rate within 5 %',
        'Stop and alarm on occlusion or air in line',
        'Keep delivering for 4 hours without mains and network',
      ],
      hazards: [
        { name: 'Over-infusion', harm: 'Overdose of a high-risk drug', severity: 'catastrophic' },
        { name: 'Interrupted infusion', harm: 'Loss of blood pressure support', severity: 'critical' },
        { name: 'Wrong drug library', harm: 'Dose limits do not protect the patient', severity: 'serious' },
      ],
      sold: true,
    },
    releases: [
      {
        input: {
          version: '3.1',
          stage: 'fielded',
          releasedOn: '2024-03-04',
          endOfSupportOn: '2031-03-31',
          unitsInField: 18_400,
        },
        sbom: 'medical-device-anonymised-extended.cdx14.json',
      },
      {
        input: {
          version: '4.0',
          stage: 'in-development',
          releasedOn: null,
          endOfSupportOn: null,
          unitsInField: null,
        },
        sbom: 'rust-cargo.cdx14.json',
      },
    ],
  },
  {
    input: {
      name: 'Halcyon ward gateway',
      udiDi: ['00000000000024'],
      intendedUse:
        'Collects data of bedside devices on a ward, shows them at the nurses’ station and sends drug libraries to pumps.',
      essentialFunctions: ['Relay alarms to the nurses’ station within 10 seconds'],
      hazards: [
        { name: 'Lost alarm', harm: 'A patient in distress is not attended to', severity: 'critical' },
        {
          name: 'Forged drug library',
          harm: 'Pumps accept doses that they should refuse',
          severity: 'catastrophic',
        },
        { name: 'Data disclosed', harm: 'Health information is read by others', severity: 'negligible' },
      ],
      sold: false,
    },
    releases: [
      {
        input: {
          version: '1.8',
          stage: 'fielded',
          releasedOn: '2021-06-14',
          endOfSupportOn: '2027-06-30',
          unitsInField: 640,
        },
        sbom: 'juice-shop.cdx14.json',
      },
      {
        input: {
          version: '2.0',
          stage: 'fielded',
          releasedOn: '2023-10-02',
          endOfSupportOn: '2029-10-31',
          unitsInField: 910,
        },
        sbom: 'philips-keycloak.spdx22.json',
      },
    ],
  },
]
