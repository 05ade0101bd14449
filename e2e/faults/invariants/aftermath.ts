import type { Arsenal } from '../arsenal'
import type { Traffic } from '../calls/traffic'
import type { Delivery } from '../deliver'
import type { Lived } from '../people/live'
import type { Story } from '../people/story'

/** Everything that an invariant may look at when a schedule is over. */
export type Aftermath = Lived & {
  story: Story
  skewMs: number
  traffic: Traffic
  arsenal: Arsenal
  deliveries: Delivery[]
  /** What this process logged meanwhile. */
  log: string
}

/** Says what is wrong, or nothing. */
export type Check = (aftermath: Aftermath) => Promise<string[]> | string[]
