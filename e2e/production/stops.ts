/** What ends what was started, the last one first. */
export type Stops = (() => Promise<void> | void)[]
