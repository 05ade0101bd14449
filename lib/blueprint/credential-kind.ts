/** What a registration proves itself with; each has a clock of its own. */
export const credentialKinds = ['secret', 'certificate'] as const
export type CredentialKind = (typeof credentialKinds)[number]

/** One word for what a renewal is about; sentences choose by it. */
export function whatOf(kinds: readonly CredentialKind[]): CredentialKind | 'both' {
  return kinds.length > 1 ? 'both' : (kinds[0] ?? 'secret')
}
