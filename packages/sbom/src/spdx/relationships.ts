// SPDX-License-Identifier: Apache-2.0

/**
 * What an SPDX relationship says about dependency and containment. Keys are the type without dashes, underscores and case, so that one
 * table serves SPDX 2 (`DEPENDENCY_OF`, clause 11 of 2.3) and SPDX 3 (`hasDynamicLink`, Core/RelationshipType). `forward`: from
 * needs (or contains) to; `backward`: to needs (or contains) from.
 */
type Direction = 'forward' | 'backward'

const dependencyTypes: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['DEPENDSON', 'forward'],
  ['HASPREREQUISITE', 'forward'],
  ['STATICLINK', 'forward'],
  ['DYNAMICLINK', 'forward'],
  ['CONTAINS', 'forward'],
  ['HASSTATICLINK', 'forward'],
  ['HASDYNAMICLINK', 'forward'],
  ['HASOPTIONALDEPENDENCY', 'forward'],
  ['HASPROVIDEDDEPENDENCY', 'forward'],
  ['HASOPTIONALCOMPONENT', 'forward'],
  ['DEPENDENCYOF', 'backward'],
  ['PREREQUISITEFOR', 'backward'],
  ['BUILDDEPENDENCYOF', 'backward'],
  ['DEVDEPENDENCYOF', 'backward'],
  ['OPTIONALDEPENDENCYOF', 'backward'],
  ['PROVIDEDDEPENDENCYOF', 'backward'],
  ['TESTDEPENDENCYOF', 'backward'],
  ['RUNTIMEDEPENDENCYOF', 'backward'],
  ['OPTIONALCOMPONENTOF', 'backward'],
  ['CONTAINEDBY', 'backward'],
  ['PACKAGEOF', 'backward'],
])

const containmentTypes: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['CONTAINS', 'forward'],
  ['CONTAINEDBY', 'backward'],
])

export function dependencyDirection(type: string): Direction | undefined {
  return dependencyTypes.get(key(type))
}

export function containmentDirection(type: string): Direction | undefined {
  return containmentTypes.get(key(type))
}

/** Which end is described, if the relationship says that the document describes something. */
export function describesDirection(type: string): Direction | undefined {
  const name = key(type)
  return name === 'DESCRIBES' ? 'forward' : name === 'DESCRIBEDBY' ? 'backward' : undefined
}

const keys = new Map<string, string>()

function key(type: string): string {
  const known = keys.get(type)
  if (known !== undefined) return known
  const made = type.replace(/[-_]/g, '').toUpperCase()
  // The types of one document are few; a hostile one must not fill this for good.
  if (keys.size < 500) keys.set(type, made)
  return made
}
