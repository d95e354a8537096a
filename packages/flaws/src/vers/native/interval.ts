// SPDX-License-Identifier: Apache-2.0
import { joinReadings, type NativeReading, signpost } from './signpost.ts'

const interval = /([[(])([^,[\]()]*)(?:(,)([^,[\]()]*))?([\])])(?:\s*,\s*|$)/y

function readInterval(match: RegExpExecArray): NativeReading {
  const [, open, from = '', comma, to = '', close] = match
  const [low, high] = [from.trim(), to.trim()]
  // A space inside a version means that a comma is missing.
  if (/\s/.test(low + high)) return undefined
  if (comma === undefined)
    return low !== '' && open === '[' && close === ']' ? [signpost('=', low)] : undefined
  if (low === '' && high === '') return 'every'
  if (low !== '' && low === high) return open === '[' && close === ']' ? [signpost('=', low)] : undefined
  return [
    ...(low === '' ? [] : [signpost(open === '[' ? '>=' : '>', low)]),
    ...(high === '' ? [] : [signpost(close === ']' ? '<=' : '<', high)]),
  ]
}

function readIntervals(text: string): NativeReading {
  const readings: NativeReading[] = []
  interval.lastIndex = 0
  while (interval.lastIndex < text.length) {
    const match = interval.exec(text)
    if (match === null) return undefined
    readings.push(readInterval(match))
  }
  return joinReadings(readings)
}

/** Maven: intervals with brackets; a bare version is this one. @see maven.apache.org/pom.html, "Dependency Version Requirement Specification" */
export const readMaven = (text: string): NativeReading =>
  /^[^[\](),\s]+$/.test(text) ? [signpost('=', text)] : readIntervals(text)

/** NuGet: intervals with brackets; a bare version is the lowest one. @see learn.microsoft.com/nuget, "Version ranges" */
export const readNuget = (text: string): NativeReading =>
  /^[^[\](),\s*]+$/.test(text) ? [signpost('>=', text)] : readIntervals(text)
