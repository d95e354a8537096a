// SPDX-License-Identifier: Apache-2.0
import { anyOf, everyReading, holding, type NativeReading, signpost } from './signpost.ts'

const interval = /([[(])([^,[\]()]*)(?:(,)([^,[\]()]*))?([\])])(?:\s*,\s*|$)/y

function readInterval(match: RegExpExecArray): NativeReading {
  const [, open, from = '', comma, to = '', close] = match
  const [low, high] = [from.trim(), to.trim()]
  // A space inside a version means that a comma is missing.
  if (/\s/.test(low + high)) return undefined
  if (comma === undefined)
    return low !== '' && open === '[' && close === ']' ? holding(signpost('=', low)) : undefined
  if (low === '' && high === '') return everyReading
  if (low !== '' && low === high)
    return open === '[' && close === ']' ? holding(signpost('=', low)) : undefined
  return holding(
    ...(low === '' ? [] : [signpost(open === '[' ? '>=' : '>', low)]),
    ...(high === '' ? [] : [signpost(close === ']' ? '<=' : '<', high)]),
  )
}

function readIntervals(text: string): NativeReading {
  const readings: NativeReading[] = []
  interval.lastIndex = 0
  while (interval.lastIndex < text.length) {
    const match = interval.exec(text)
    if (match === null) return undefined
    readings.push(readInterval(match))
  }
  return anyOf(readings)
}

/** Maven: intervals with brackets; a bare version is this one. @see maven.apache.org/pom.html, "Dependency Version Requirement Specification" */
export const readMaven = (text: string): NativeReading =>
  /^[^[\](),\s]+$/.test(text) ? holding(signpost('=', text)) : readIntervals(text)

/** NuGet: intervals with brackets; a bare version is the lowest one. @see learn.microsoft.com/nuget, "Version ranges" */
export const readNuget = (text: string): NativeReading =>
  /^[^[\](),\s*]+$/.test(text) ? holding(signpost('>=', text)) : readIntervals(text)
