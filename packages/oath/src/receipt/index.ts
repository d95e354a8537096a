// SPDX-License-Identifier: Apache-2.0
/**
 * Receipts: the proof that one act stands in an organisation's log, for whom it is about, checked offline (docs/protocol/receipt.md,
 * `primum.receipt/1`). The proof inside is a C2SP tlog-proof as of commit 5ba5ee830903. Out of scope: receipts of devices' evidence.
 */
export { checkReceipt, type Means, type ReceiptCheck, type ReceiptVerdict } from './check-receipt.ts'
export { formatReceipt, parseReceipt, RECEIPT_FORMAT, type Receipt } from './receipt.ts'
