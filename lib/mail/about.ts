/** What a mail is about: whose it is and what is in it. Without a contact and an addressee it goes to somebody at Spencer. */
export type About = {
  connectionId: string | null
  contactId?: string | null
  addresseeId?: string
  /** Of staff. */
  personId?: string | null
  /** Of the link in it: to the handoff, where there is one, or to an invitation. */
  linkHash?: Buffer<ArrayBuffer>
  handoffId?: string
  /** Of a mail about several connections: all of them, each with the link to it, if it has one. */
  parts?: { connectionId: string; linkHash?: Buffer<ArrayBuffer> }[]
}
