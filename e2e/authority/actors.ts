/** Who asks. All but the last send what they send from the portal's own pages. */
export const actors = [
  'nobody',
  /** Of another company, signed in through an invitation of their own. */
  'other tenant',
  /** Of this company, with the forwarded link, and nothing to do with applications. */
  'no role',
  /** Opened the invitation, pressed, and has a role about applications. */
  'participant',
  /** A colleague without one, named for mapping and groups alone. */
  'field editor',
  /** A colleague with such a role and no invitation, signed in to read what was done. */
  'receipt viewer',
  'Viewer',
  'Operator',
  'Admin',
  /** The next three have both sessions, a participant's and an Admin's. */
  'ended',
  'idle',
  /** Signed in 61 minutes ago as the one, 11 minutes ago as the other. */
  'stale',
  /** An Admin of whom Microsoft says nothing. */
  'not observed',
  /** Participant and Admin in one browser, while the portal is stopped for all. */
  'stopped',
  /** The same two, led here by another site. */
  'wrong origin',
] as const

export type Actor = (typeof actors)[number]
