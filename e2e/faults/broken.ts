export const invariants = {
  I1: 'one application at most for a connection, exactly one when its run is done',
  I2: 'one service principal, and exactly the grants of the blueprint',
  I3: 'every secret that bears our name has one row that holds it, and is the one that was handed over',
  I4: 'no secret and no token in rows, jobs or logs; no token row once our access is gone; no refresh token anywhere',
  I5: 'what is done stays done, nothing follows an end, and every run comes to one',
  I6: 'what was acknowledged is there',
  I7: 'one mail for each recipient, as enqueued',
  I8: 'a one-time link is spent once at most',
  I9: 'the audit chain is whole, with one entry for each end',
  I10: 'no request carries the token of another tenant than its run’s',
  I11: 'few writes, and quiet for as long as Microsoft asks',
  I12: 'what a stopped run left is taken up by the next one, and our own access is given back',
  I13: 'every sentence on page, receipt and mail is so',
} as const

export type Invariant = keyof typeof invariants

/** What a schedule ends with when a promise of the product was not kept. */
export class Broken extends Error {
  override readonly name = 'Broken'
  readonly invariant: Invariant

  constructor(invariant: Invariant, what: string) {
    super(`${invariant} (${invariants[invariant]}): ${what}`)
    this.invariant = invariant
  }
}
