import { randomBytes } from 'node:crypto'
import type { Platform } from './directory/redirect-uris'

/** Who signed in, at which tenant (a guest's is the host), and how. Times are epoch milliseconds. */
export type SignIn = { tenantId: string; oid: string; at: number; amr: string[]; sid: string }

/** A browser's: the person's home account, and which applications were entered with it. */
export type Session = SignIn & { clientIds: string[] }

/** What a code or a refresh token stands for. */
export type Grant = SignIn & {
  clientId: string
  /** Of which platform the application's address was; a device has none and is `publicClient`. */
  platform: Platform
  /** As asked at the sign-in. */
  scope: string
  /** What the request wants to see in the ID token. */
  claims: string[]
  /** Authentication contexts that the request wants to see there. */
  contexts: string[]
}

export type IssuedCode = Grant & {
  redirectUri: string
  nonce: string | null
  challenge: { value: string; method: string } | null
  expiresAt: number
  redeemed: boolean
}

export type RefreshToken = Grant & { usedAt: number }

/** A command line that waits for somebody to sign in elsewhere. Source: RFC 8628. */
export type DeviceCode = {
  clientId: string
  /** First path segment of the request: the authority the person has to belong to. */
  segment: string
  scope: string
  userCode: string
  expiresAt: number
  /** What became of it; null while nobody decided. */
  outcome: 'declined' | Grant | null
}

/** What the login host remembers while it runs. None of it belongs to the world: a restart signs everybody out. */
export type SessionStore = {
  codes: Map<string, IssuedCode>
  refreshTokens: Map<string, RefreshToken>
  devices: Map<string, DeviceCode>
  sessions: Map<string, Session>
  /** Opaque access tokens, each with the JWT that only Graph sees. */
  opaqueTokens: Map<string, string>
}

export function createSessionStore(): SessionStore {
  return {
    codes: new Map(),
    refreshTokens: new Map(),
    devices: new Map(),
    sessions: new Map(),
    opaqueTokens: new Map(),
  }
}

/** Unguessable and recognisable, like Entra's own `0.A…` and `1.A…`. */
export function unguessable(prefix: string): string {
  return `${prefix}${randomBytes(48).toString('base64url')}`
}
