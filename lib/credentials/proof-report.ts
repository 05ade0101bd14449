export type ProofReport = {
  /** The sync's own: the same report twice is one. */
  reportId: string
  /** Of the connection itself, or of its registration. */
  of: { connectionId: string } | { tenantId: string; applicationId: string }
  /** By its key id, or by the SHA-1 of a certificate in hexadecimal, upper case. */
  credential: { keyId: string } | { thumbprintSha1: string }
  ok: boolean
  at: Date
  /** What the sync was told when it failed: `AADSTS7000222` or the like. */
  code: string | null
}
