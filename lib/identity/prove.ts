import type { Customer, Reader, Reporter, Staff } from './actor'

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

export function provenReader(facts: Omit<Reader, symbol>): Reader {
  return facts as Reader
}

export function provenReporter(facts: Omit<Reporter, symbol>): Reporter {
  return facts as Reporter
}
