import type { Customer, ReceiptViewer, Reporter, Staff } from './actor'

/**
 * The one place where an actor comes into being. Only `session.ts`, `run-token.ts` and `reporter.ts` call these, each after
 * it has read a row, or verified a token, that says so.
 */
export function provenStaff(facts: Omit<Staff, symbol>): Staff {
  return facts as Staff
}

export function provenCustomer(facts: Omit<Customer, symbol>): Customer {
  return facts as Customer
}

export function provenReceiptViewer(facts: Omit<ReceiptViewer, symbol>): ReceiptViewer {
  return facts as ReceiptViewer
}

export function provenReporter(facts: Omit<Reporter, symbol>): Reporter {
  return facts as Reporter
}
