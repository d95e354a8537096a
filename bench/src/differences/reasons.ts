// SPDX-License-Identifier: Apache-2.0

/** Who is right about a kind of difference. `open`: the record contradicts itself, or cannot be decided from it. */
export type Right = 'ours' | 'theirs' | 'open'

/** What a kind of difference comes from, read in the records and in the scanners' sources, by hand. */
export type Reason = { readonly right: Right; readonly why: string }

/**
 * Every kind of difference that was ever seen. The benchmark stops at one that is in none of these kinds, so that nobody
 * overlooks it.
 */
export const reasons = {
  'rpm packages': {
    right: 'ours',
    why: 'OSV-Scanner derives no ecosystem from a purl of type rpm, so it matches no package of AlmaLinux, Rocky Linux or Red Hat in an SBOM.',
  },
  'range after a commit range': {
    right: 'ours',
    why: 'OSV-Scanner leaves the loop over a record’s ranges at the first of type GIT, and asks no version range after it. A version that the record does not list letter by letter is not found (`0.11` where `0.11.0` is listed, or no list at all).',
  },
  'spelling of a name': {
    right: 'ours',
    why: 'Registries that ignore case (NuGet, PyPI) and repositories on GitHub (Go): the record spells the name in another case than the component. OSV-Scanner compares letter by letter.',
  },
  'name without its group': {
    right: 'ours',
    why: 'OSV-Scanner looks up the `name` of a CycloneDX component and ignores its group and the namespace of its purl: `@scope/name`, `vendor/name` and `group:artifact` are not found where the document writes the two apart, as CycloneDX asks; and `@types/debug`, written so, is taken for `debug`.',
  },
  'case of an npm name': {
    right: 'open',
    why: 'grype ignores case everywhere. In npm `jQuery` and `jquery` are two packages; the record, converted from another source, means the second one and writes the first. Where only case differs, we stay silent.',
  },
  'package inside a Go module': {
    right: 'ours',
    why: 'The document lists an import path below a module (`golang.org/x/net/http2`), and the record names it among the affected imports of the module. OSV-Scanner and grype look for a module of that name only. We report it with confidence medium.',
  },
  'Go’s own version numbers': {
    right: 'ours',
    why: 'A record of the Go team gives the project’s own version numbers (`custom_ranges`) because its tags are no module versions. OSV-Scanner ignores them and reports every version; grype unites them with the module’s range, so that it reports versions that the module’s range calls fixed, and calls a pseudo-version unaffected because its number is lower. We judge a release by them where the module’s range says nothing, and a pseudo-version stays reported, with confidence low.',
  },
  'Go record replaced by GitHub’s': {
    right: 'open',
    why: 'Where GitHub has an advisory for the same flaw of a Go module, grype’s database takes GitHub’s range and drops the Go team’s. The two name different versions.',
  },
  'bound that is no version': {
    right: 'ours',
    why: 'The record closes its range at something that is no version (`~`, `2.7.16-33`). We report the component with confidence low, because the answer hangs on a bound that cannot be placed; the others take the bound for a version or drop it.',
  },
  'old spelling of a bound': {
    right: 'ours',
    why: 'The record writes a semantic version as people do (`1.9.0b1`, `3.0.RC3`). We read it as npm does in its loose mode, as a version before 1.9.0; grype cannot parse it and compares as text.',
  },
  'version that is none': {
    right: 'open',
    why: 'The component’s version has no place in its ecosystem’s order. We list it as not matched, with that reason; the others compare it as text.',
  },
  'listed version': {
    right: 'ours',
    why: 'The record lists this very version, in a spelling that has no place in its ecosystem’s order or an old one (`0.1-bulbasaur`). grype keeps ranges only; given the version as a range of one, it cannot compare it.',
  },
  'epoch of an rpm': {
    right: 'ours',
    why: 'The component has an epoch and the record’s bound none, which means epoch 0. grype compares without epochs then.',
  },
  'bounds that meet': {
    right: 'ours',
    why: 'Two intervals of a record meet at the version: the first is closed by a fix there, and the second opens there. The version is affected; OSV-Scanner, which walks the bounds in any order among equals, may call it fixed.',
  },
  'source package of a distribution': {
    right: 'ours',
    why: 'The record names the source package, the document lists a binary package and tells its source in the purl (`upstream=`). OSV-Scanner looks up the binary’s name.',
  },
  'upstream of a distribution’s package': {
    right: 'open',
    why: 'No feed here holds records of the component’s distribution. We show what is known of the product that it was built from, with confidence low and the reason, because the distribution may have carried the fix back; the others say nothing, which reads as clean.',
  },
  'release of a distribution': {
    right: 'ours',
    why: 'The document names its release in a way that the other does not understand, or not at all; we take the one that its other packages name.',
  },
} as const satisfies Record<string, Reason>

/** A kind of difference. */
export type Kind = keyof typeof reasons
