// SPDX-License-Identifier: Apache-2.0

const dateTime =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/

/** RFC 3986, appendix A, `URI`: a scheme, then only characters that may stand there, and whole percent escapes. */
const uri =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})*(?:\[[0-9A-Fa-f:.]+\])?(?::\d*)?(?=[/?#]|$))?(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*(?:\?(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?$/

/** RFC 9562, section 4. */
const uuid = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/

function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** RFC 3339, section 5.6, `date-time`: letters of either case; days that the month has; a leap second at the end of a day of UTC. */
export function isDateTime(text: string): boolean {
  const [whole, ...parts] = dateTime.exec(text) ?? []
  if (whole === undefined) return false
  const sign = parts[6] === '-' ? -1 : 1
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, , offsetHour = 0, offsetMinute = 0] =
    parts.map((part) => Number(part ?? 0))
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return false
  if (hour > 23 || minute > 59 || offsetHour > 23 || offsetMinute > 59) return false
  if (second < 60) return true
  const minuteOfDay = hour * 60 + minute - sign * (offsetHour * 60 + offsetMinute)
  return second === 60 && (minuteOfDay + 2 * 1440) % 1440 === 1439
}

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'date-time': isDateTime,
  uri: (text) => uri.test(text),
  uuid: (text) => uuid.test(text),
}

/** Whether text has a format; a format that is not known here is none that the schemas use. */
export function isFormat(format: string, text: string): boolean {
  return Object.hasOwn(formats, format) ? (formats[format]?.(text) ?? true) : true
}
