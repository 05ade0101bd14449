import type { proven } from '@/lib/proven'

export type StaffRole = 'Viewer' | 'Operator' | 'Admin'

export type Staff = {
  readonly personId: string
  readonly name: string
  /** As last seen at sign-in; at Spencer it is the mail address too. */
  readonly upn: string
  readonly role: StaffRole
  /** When Microsoft last said that the account lives and holds this role; whatever is more than reading wants at most five minutes. */
  readonly observedAt: Date
  /** When Microsoft last saw this person sign in; revealing a secret wants at most ten minutes. */
  readonly authenticatedAt: Date
  readonly [proven]: 'staff'
}

/** What a run is for. */
export type Intent = 'connect' | 'grant' | 'renew' | 'repair' | 'undo'

/** What an invitation is for: a run, or mapping and groups alone. */
export type InvitationIntent = Intent | 'fields'

/** Signed in at the tenant the connection expects, through an invitation that still stands. */
export type Customer = {
  readonly personId: string
  readonly name: string
  readonly upn: string
  readonly tenantId: string
  readonly objectId: string
  readonly connectionId: string
  readonly invitationId: string
  readonly intent: Intent
  /** Role template ids active at sign-in (`wids`); null when the token carried none, which says nothing either way. */
  readonly directoryRoles: readonly string[] | null
  /** When Microsoft last saw this person sign in. */
  readonly authenticatedAt: Date
  /** Their own consent came back for a run here: Microsoft found them good enough, whatever their token tells of roles. */
  readonly isApprover: boolean
  readonly [proven]: 'customer'
}

/** Somebody whom an administrator named for mapping and groups: may see and save these two, and nothing else. */
export type FieldEditor = {
  readonly personId: string
  readonly upn: string
  readonly tenantId: string
  readonly objectId: string
  readonly connectionId: string
  readonly invitationId: string
  readonly authenticatedAt: Date
  readonly [proven]: 'field editor'
}

/** Signed in at the tenant of a connection without an invitation, as somebody whose work it was: may read what was done. */
export type ReceiptViewer = {
  readonly personId: string
  readonly upn: string
  readonly tenantId: string
  readonly connectionId: string
  readonly [proven]: 'receipt viewer'
}

/** An application of Spencer's own, with a token of its own that carries the role `Proof.Write`: may report proof, nothing else. */
export type Reporter = {
  readonly applicationId: string
  readonly [proven]: 'reporter'
}

/** A customer for as long as one run holds their access token: what a Graph call demands. */
export type Delegate = {
  readonly customer: Customer
  readonly accessToken: string
  readonly scopes: readonly string[]
  /** When it came back with a consent; lifetimes differ, so the last to end need not be the last that was given. */
  readonly givenAt: Date
  readonly expiresAt: Date
  readonly [proven]: 'delegate'
}

/** A registration, a customer's or one of our own, with a token that its own credential has just minted: reads what its roles allow. */
export type OwnApp = {
  readonly accessToken: string
  /** Names of the application roles in the token; null where only Graph can read it. */
  readonly roles: readonly string[] | null
  readonly [proven]: 'own app'
}

/** Somebody of Spencer's at a command line, signed in to our own tenant: makes our own registrations, and nothing of customers'. */
export type Installer = {
  readonly tenantId: string
  readonly objectId: string
  readonly name: string
  readonly accessToken: string
  readonly [proven]: 'installer'
}
