// SPDX-License-Identifier: Apache-2.0

/** Public, and counted at the door under a hash and not by the application's own limit, which keeps addresses. */
export const publicPage = { access: 'public', rateLimit: false } as const
