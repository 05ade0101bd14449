/** The same keys as the Dutch messages, in other words: a missing or a surplus sentence does not compile. */
export type Same<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Same<Messages[Key]>
}
