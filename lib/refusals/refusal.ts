/** Who can mend it: whoever is at the keyboard, an administrator of the tenant, Spencer, or Microsoft by the passing of time. */
export type Mender = 'person' | 'administrator' | 'spencer' | 'microsoft'

/** The one next thing; `spencer_told`: nothing is asked of whoever reads it. */
export type Next = 'again' | 'sign_in' | 'another_account' | 'ask_administrator' | 'spencer_told' | 'wait'

/** What Microsoft refused: what happened, as a key to words, who mends it, and what next. */
export type Refusal<Kind extends string> = { kind: Kind; mender: Mender; next: Next }

/** Where somebody else has to act first, beginning once more meets the same refusal. */
export function canBeginAgain({ next }: Pick<Refusal<string>, 'next'>): boolean {
  return next !== 'ask_administrator' && next !== 'spencer_told'
}
