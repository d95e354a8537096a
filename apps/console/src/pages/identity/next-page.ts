// SPDX-License-Identifier: Apache-2.0

/**
 * Where to go after signing in. Only addresses of the console itself: a link that somebody sent must not lead from our
 * sign-in page to theirs, and `//host` or `/\host` are other hosts to a browser.
 */
export const parseNextPage = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/'
