import type { Customer, Reader, Staff } from './actor'

/**
 * The one place where an actor comes into being. Only `session.ts` and `run-token.ts` call these, each after it has read
 * a row that says so.
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
