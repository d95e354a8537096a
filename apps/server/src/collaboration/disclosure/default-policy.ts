// SPDX-License-Identifier: Apache-2.0
import type { DisclosurePolicyData } from './policy.ts'

/**
 * Where a maker begins, at disclose.io level 5. The days of the promises are those that CISA's Binding Operational Directive 20-01 asks of
 * federal agencies (3 working days, 7 and 90 days), with the customary 90 days to publication. It counts for clocks until the maker
 * publishes one, and nothing of it is promised in public before that.
 */
export const defaultPolicy: DisclosurePolicyData = {
  introduction:
    'Patients depend on our products, and no product is without flaws. If you found one, in safety or in security, we want to hear from you: researchers, clinicians, engineers, patients and everybody else. You need no certainty and no proof, and you may stay anonymous.',
  scope: {
    products: 'all',
    also: ['Services and web sites that our products connect to and that we run'],
    outOfScope: [
      'Products and services of other makers; if you are not sure whose it is, tell us and we will find out',
      'Hospital networks and the systems of our customers, which only their owners can allow you to test',
      'Attacks that only slow a service down, social engineering, and physical access to our buildings',
    ],
  },
  channels: { email: null, phone: null, post: null },
  promises: {
    acknowledge: { days: 3, counted: 'working' },
    assess: { days: 7, counted: 'calendar' },
    updateEveryDays: 30,
    resolve: { days: 90, counted: 'calendar' },
  },
  publication: {
    embargoDays: 90,
    extension: {
      maxDays: 60,
      rule: 'We may ask you for more time when a fix has to be validated or cleared by an authority, or when hospitals need time to install it and publication would put patients at risk. We ask before the time is over, give our reason and a new date, and agree on it with you. If we do not agree, the earlier date stays. If the flaw is attacked already, we publish what protects patients at once.',
    },
    evenIfUnresolved: true,
  },
  safeHarbour: 'full',
  testingRules: [
    'Test only devices that you own, or that their owner allowed you to test',
    'Use only as much as it takes to show the flaw; do not change or destroy data, and do not spread',
    'If you reach data of other people, stop, keep no copy, and tell us',
    'Do not disturb services that others depend on',
    'Keep what you found between us until it is published as agreed here',
    'Ask for nothing in return for your silence',
  ],
  rewards: { credit: true, money: null },
  languages: ['en'],
}
