import type { Scene } from './scene'

/** Which message a text of a page is, and the text. */
export type Read = { key: string; text: string }

/** A sentence as it was read: what stands in its places, and what was read before it on the same page. */
export type Said = Read & { values: Record<string, string>; before: readonly Read[] }

/** Whether the tenant is as a sentence says, at the moment it is read. */
export type Claim = (scene: Scene, said: Said) => boolean | Promise<boolean>

/** Of people, of Spencer, of this portal, of what is not known or still to be done. */
export const nothing = 'says nothing of the tenant'

export type Row = Claim | typeof nothing

/** A row for each sentence of a namespace: one too few or too many does not compile. */
export type Rows<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? Row : Rows<Messages[Key]>
}
