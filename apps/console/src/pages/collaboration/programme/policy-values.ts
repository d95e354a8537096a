// SPDX-License-Identifier: Apache-2.0
/** The policy as the form holds it, flat and in text, and back. */
import type { DisclosurePolicy } from '../../../api/collaboration/disclosure.ts'
import type { FieldErrors } from '../../../components/form/field-errors.ts'

export type PolicyValues = {
  readonly introduction: string
  readonly products: 'all' | 'listed'
  readonly productIds: readonly string[]
  /** One on each line, as the two others. */
  readonly also: string
  readonly outOfScope: string
  readonly email: string
  readonly phone: string
  readonly post: string
  readonly acknowledgeDays: string
  readonly acknowledgeCounted: string
  readonly assessDays: string
  readonly assessCounted: string
  readonly updateEveryDays: string
  readonly resolveDays: string
  readonly resolveCounted: string
  readonly hasTimeline: boolean
  readonly embargoDays: string
  readonly hasExtension: boolean
  readonly extensionDays: string
  readonly extensionRule: string
  readonly evenIfUnresolved: boolean
  readonly safeHarbour: string
  readonly testingRules: string
  readonly credit: boolean
  readonly paysMoney: boolean
  readonly currency: string
  readonly moneyFrom: string
  readonly moneyUpTo: string
  readonly moneyRule: string
  readonly languages: string
}

export function valuesOf(policy: DisclosurePolicy): PolicyValues {
  const { scope, channels, promises, publication, rewards } = policy
  return {
    introduction: policy.introduction,
    products: scope.products === 'all' ? 'all' : 'listed',
    productIds: scope.products === 'all' ? [] : scope.products,
    also: scope.also.join('\n'),
    outOfScope: scope.outOfScope.join('\n'),
    email: channels.email ?? '',
    phone: channels.phone ?? '',
    post: channels.post ?? '',
    acknowledgeDays: String(promises.acknowledge.days),
    acknowledgeCounted: promises.acknowledge.counted,
    assessDays: String(promises.assess.days),
    assessCounted: promises.assess.counted,
    updateEveryDays: String(promises.updateEveryDays),
    resolveDays: String(promises.resolve.days),
    resolveCounted: promises.resolve.counted,
    hasTimeline: publication !== null,
    embargoDays: String(publication?.embargoDays ?? 90),
    hasExtension: publication?.extension !== null,
    extensionDays: String(publication?.extension?.maxDays ?? 60),
    extensionRule: publication?.extension?.rule ?? '',
    evenIfUnresolved: publication?.evenIfUnresolved ?? true,
    safeHarbour: policy.safeHarbour,
    testingRules: policy.testingRules.join('\n'),
    credit: rewards.credit,
    paysMoney: rewards.money !== null,
    currency: rewards.money?.currency ?? 'EUR',
    moneyFrom: String(rewards.money?.from ?? 100),
    moneyUpTo: String(rewards.money?.upTo ?? 5_000),
    moneyRule: rewards.money?.rule ?? '',
    languages: policy.languages.join(', '),
  }
}

/** What the server is sent; it checks everything again. */
export function policyOf(values: PolicyValues): DisclosurePolicy {
  return {
    introduction: values.introduction,
    scope: {
      products: values.products === 'all' ? 'all' : [...values.productIds],
      also: filled(values.also.split('\n')),
      outOfScope: filled(values.outOfScope.split('\n')),
    },
    channels: {
      email: orNull(values.email),
      phone: orNull(values.phone),
      post: orNull(values.post),
    },
    promises: {
      acknowledge: { days: Number(values.acknowledgeDays), counted: countedOf(values.acknowledgeCounted) },
      assess: { days: Number(values.assessDays), counted: countedOf(values.assessCounted) },
      updateEveryDays: Number(values.updateEveryDays),
      resolve: { days: Number(values.resolveDays), counted: countedOf(values.resolveCounted) },
    },
    publication: values.hasTimeline
      ? {
          embargoDays: Number(values.embargoDays),
          extension: values.hasExtension
            ? { maxDays: Number(values.extensionDays), rule: values.extensionRule }
            : null,
          evenIfUnresolved: values.evenIfUnresolved,
        }
      : null,
    safeHarbour: safeHarbourOf(values.safeHarbour),
    testingRules: filled(values.testingRules.split('\n')),
    rewards: {
      credit: values.credit,
      money: values.paysMoney
        ? {
            currency: values.currency.trim().toUpperCase(),
            from: Number(values.moneyFrom),
            upTo: Number(values.moneyUpTo),
            rule: values.moneyRule,
          }
        : null,
    },
    languages: filled(values.languages.split(',')),
  }
}

const filled = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '')
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const countedOf = (text: string): 'calendar' | 'working' => (text === 'working' ? 'working' : 'calendar')
const safeHarbourOf = (text: string): DisclosurePolicy['safeHarbour'] =>
  text === 'full' || text === 'promise' ? text : 'none'

const MAX_DAYS = 365
/** No longer silence than this may be promised (claim C3). */
const MAX_SILENT_DAYS = 30

/** What can be told before asking the server. */
export function checkValues(values: PolicyValues): FieldErrors {
  const errors: Record<string, string> = {}
  const needText = (name: 'introduction' | 'extensionRule' | 'moneyRule' | 'languages', message: string) => {
    if (values[name].trim() === '') errors[name] = message
  }
  const needWhole = (name: keyof PolicyValues, least: number, most: number) => {
    const text = String(values[name]).trim()
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most) {
      errors[name] = `Give a whole number from ${least} to ${most}`
    }
  }
  needText('introduction', 'Say whom you invite, and to what')
  needText('languages', 'Give at least one language, as en')
  if (values.products === 'listed' && values.productIds.length === 0) {
    errors['productIds'] = 'Choose at least one product'
  }
  needWhole('acknowledgeDays', 1, MAX_DAYS)
  needWhole('assessDays', 1, MAX_DAYS)
  needWhole('updateEveryDays', 1, MAX_SILENT_DAYS)
  needWhole('resolveDays', 1, MAX_DAYS)
  if (values.hasTimeline) {
    needWhole('embargoDays', 1, MAX_DAYS)
    if (values.hasExtension) {
      needWhole('extensionDays', 1, MAX_DAYS)
      needText('extensionRule', 'Say when it may be extended, and who agrees')
    }
  }
  if (values.paysMoney) {
    if (!/^[A-Za-z]{3}$/.test(values.currency.trim())) errors['currency'] = 'Give three letters, as EUR'
    needWhole('moneyFrom', 0, 10_000_000)
    needWhole('moneyUpTo', 1, 10_000_000)
    needText('moneyRule', 'Say what decides about the amount')
  }
  return errors
}
