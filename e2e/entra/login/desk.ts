import { randomBytes } from 'node:crypto'

/** Who signed in, at which tenant (a guest's is the host), and how. Times are epoch milliseconds. */
export type SignIn = { tenantId: string; oid: string; at: number; amr: string[] }

/** What a code or a refresh token stands for. */
export type Grant = SignIn & {
  clientId: string
  scopes: string[]
  /** What the registration or the request wants to see in the ID token. */
  claims: string[]
}

export type IssuedCode = Grant & {
  redirectUri: string
  nonce: string | null
  challenge: { value: string; method: string } | null
  expiresAt: number
  redeemed: boolean
}

/** What the login host remembers while it runs. None of it belongs to the world: a restart signs everybody out. */
export type Desk = {
  codes: Map<string, IssuedCode>
  refreshTokens: Map<string, Grant>
  /** Browser sessions: a person's home account. */
  sessions: Map<string, SignIn>
}

export function createDesk(): Desk {
  return { codes: new Map(), refreshTokens: new Map(), sessions: new Map() }
}

/** Unguessable and recognisable, like Entra's own `0.A…` and `1.A…`. */
export function unguessable(prefix: string): string {
  return `${prefix}${randomBytes(48).toString('base64url')}`
}
