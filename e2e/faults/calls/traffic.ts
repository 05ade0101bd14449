import type { Box } from 'entra-box'
import type { Call } from './call'

export type BoxFetch = (request: Request) => Promise<Response>

/** What the invariants want to know of the requests of one schedule. */
export type Traffic = {
  writes: number
  /** Secrets and tokens that travelled, to be looked for where they must not be. */
  canaries: Set<string>
  /** Requests with another tenant's token, and requests too soon after Microsoft asked for quiet. */
  strays: string[]
  /** Secrets that may not go, and those of them that a write took away. */
  standing: { tenantId: string; keyIds: string[] }
  fallen: string[]
  impatient: string[]
}

export type Microsoft = {
  readonly entra: Box
  traffic: Traffic
  /** Nobody answers before this moment; virtual epoch milliseconds. */
  goneUntil: number
  /** The box itself, where nothing goes wrong. */
  box: BoxFetch
  fromOldReplica: BoxFetch
  /** This request is worked after so many more of them, or when everything has come to rest. */
  landLater(call: Call, after: number): void
  settle(): Promise<void>
  begin(): void
}
