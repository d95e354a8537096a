// SPDX-License-Identifier: Apache-2.0
/** Addresses of the public pages about reports. */

export const REPORT_PATH = '/report'
export const KEY_PATH = '/report/key'
export const ACCOUNT_PATH = '/report/account'

/** The part before a private link's token; what comes after it is written nowhere. */
export const STATUS_PATH = '/report/status'

export const statusPath = (token: string): string => `${STATUS_PATH}/${token}`
export const statusUrl = (publicUrl: string, token: string): string => `${publicUrl}${statusPath(token)}`
