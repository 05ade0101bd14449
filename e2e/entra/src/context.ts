import type { JWTPayload } from 'jose'
import type { Certificate } from './world/applications/certificate'
import type { FaultRule, RequestRecord, World } from './world/model'

/** What the box's rooms share. `wrote` is called after every change of the world, so that it can be kept in a file. */
export type BoxContext = {
  world: World
  now(): number
  /** What documents and tokens claim to be, without a slash at the end. */
  origins: { login: string; graph: string }
  /** The claims of a token this box signed for Microsoft Graph, or null when it is forged, foreign or expired. */
  verifyAccessToken(token: string): Promise<AccessTokenClaims | null>
  wrote(): void
}

/** What `/_box` shows, and lets people and tools turn. */
export type Controls = {
  world: World
  rules: FaultRule[]
  requests: RequestRecord[]
  /**
   * Lets tools in: a client for every tenant, and the certificate they share. Made when first asked for, so that the
   * tenants of a box that nobody asks hold nothing but what people made there.
   */
  installTools(): Promise<Certificate>
  /** Everything as it was when the box was made. */
  reset(): void
}

/** A Graph access token (v1 shape: `appid`). Delegated tokens have `scp` and `wids`, app-only ones `roles`. */
export type AccessTokenClaims = JWTPayload & {
  aud: string
  tid: string
  /** Object id of the person, or of the service principal when `idtyp` is `app`. */
  oid: string
  appid: string
  idtyp: 'app' | 'user'
  scp?: string
  roles?: string[]
  wids?: string[]
}
