import type { Purpose } from '../(desk)/connections/[id]/_invitations/purpose'

/** What one press does about it, where one is enough. */
export type Press = { invite: Purpose } | 'stored'

/** The part of the connection's page where it is done, by its heading's id. */
type Act = { label: string; part: string; press?: Press }

export type Words = {
  says: string
  /** Who can mend it, and how. */
  who: string
  act: Act
}

export const to =
  (part: string) =>
  (label: string, press?: Press): Act => ({ label, part, press })
