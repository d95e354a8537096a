// SPDX-License-Identifier: Apache-2.0

/**
 * The policy that counts as long as a maker has set none. It rests on what is public: the catalogue of known exploited
 * vulnerabilities with its due dates (CISA, Binding Operational Directive 22-01), the forecast of FIRST (EPSS), and the
 * severity. Its one deadline is the catalogue's; by when a maker does what else is the maker's promise. What a flaw can do
 * to a patient is for the harm assessment, whose clocks run by themselves.
 */
export const defaultPolicyText = `format: primum.policy/1
name: Primum's default

rules:
  - name: Exploited in the wild
    when:
      kev: listed
    outcome: fail
    because: >-
      Someone uses this flaw already. CISA Binding Operational Directive 22-01 gives federal agencies until the
      catalogue's due date; a device in a hospital deserves no less.
    deadlines:
      - name: Remediate
        by: kev-due-date

  - name: Critical, with a fix
    when:
      severity-at-least: critical
      fix: available
    outcome: fail
    because: The flaw is as bad as they come, and a version without it exists.

  - name: Likely to be exploited
    when:
      epss-at-least: 0.1
    outcome: warn
    because: EPSS expects an attack within 30 days in one case of ten or more.

  - name: High severity
    when:
      severity-at-least: high
    outcome: warn

  - name: Nobody has rated it
    when:
      severity: unknown
    outcome: warn
    because: Not rated is not harmless; a person has to look.

  - name: Nobody mends it any more
    when:
      support: ended
    outcome: warn
    because: The support of the component has ended, so that no fix is to be expected.

tests:
  - name: what is exploited fails, by the due date of the catalogue
    on: 2026-03-02
    finding:
      severity: medium
      kev: { listed-on: 2026-02-20, due-on: 2026-03-13 }
    expect:
      outcome: fail
      rules: [Exploited in the wild]
      due: { Remediate: 2026-03-13 }

  - name: a critical flaw fails when it can be mended
    on: 2026-03-02
    finding: { severity: critical, fixed-in: [1.2.3] }
    expect: { outcome: fail, rules: ['Critical, with a fix'] }

  - name: a critical flaw that cannot be mended yet warns
    on: 2026-03-02
    finding: { severity: critical }
    expect: { outcome: warn, rules: [High severity] }

  - name: what is likely to be exploited warns, however mild
    on: 2026-03-02
    finding: { severity: low, epss: 0.35 }
    expect: { outcome: warn, rules: [Likely to be exploited] }

  - name: what is mild and unlikely passes
    on: 2026-03-02
    finding: { severity: medium, epss: 0.002 }
    expect: { outcome: pass, rules: [] }

  - name: what nobody has rated warns
    on: 2026-03-02
    finding: {}
    expect: { outcome: warn, rules: [Nobody has rated it] }

  - name: what nobody mends any more warns
    on: 2026-03-02
    finding: { severity: low, support: ended }
    expect: { outcome: warn, rules: [Nobody mends it any more] }

  - name: what VEX rules out passes
    on: 2026-03-02
    finding: { severity: critical, vex: not_affected, vex-justification: component_not_present }
    expect: { outcome: pass, rules: [] }
`
