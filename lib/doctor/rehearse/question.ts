import type { Installer } from '@/lib/identity/actor'

/** What came back: `201`, `400 Request_BadRequest`, `AADSTS7000215`; `no answer`. */
export type Said = string

/** What earlier questions made. Empty until then. */
export type Known = {
  installer: Installer
  uniqueName: string
  objectId: string
  applicationId: string
  instanceId: string
  graphId: string
  secrets: { keyId: string; text: string }[]
}

export type Question = {
  /** In words, as a line of the result. */
  asks: string
  ask: (known: Known) => Promise<Said>
  /** What the engine relies on; null where nobody knows what Microsoft says, and it is asked to be kept. */
  relies: Said | null
  /** Right after a change other servers may not know of it yet: asked again until it is as relied on, for three minutes. */
  isPatient?: boolean
}
