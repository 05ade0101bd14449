import { flag, number, object, optional, type Read, text } from '../../input'
import type { Budget, TenantSettings } from '../model'
import { longestLagMs } from '../table'

const duration = number({ to: longestLagMs })

const budget: Read<Budget> = object({
  most: number({ from: 1, isWhole: true }),
  seconds: number({ from: 1, to: 600 }),
})

/** The same words in a world file and at `POST /_box/settings`. A budget or a delay of null is none. */
export const tenantSettings: Read<Partial<TenantSettings>> = (value, place) => {
  const read = object<{ [Name in keyof TenantSettings]: TenantSettings[Name] | undefined }>({
    lagMs: optional(duration, undefined),
    replicas: optional(number({ from: 1, to: 10, isWhole: true }), undefined),
    flap: optional(number({ to: 1 }), undefined),
    seed: optional(text, undefined),
    credentialDelayMs: orNull(duration),
    latencyMs: optional(duration, undefined),
    unitBudget: orNull(budget),
    writeBudget: orNull(budget),
    blocksWorkloads: optional(flag, undefined),
    opaqueTokens: optional(flag, undefined),
  })(value, place)
  return Object.fromEntries(Object.entries(read).filter(([, each]) => each !== undefined))
}

/** Null says something here, silence does not. */
function orNull<Value>(read: Read<Value>): Read<Value | null | undefined> {
  return (value, place) => (value === null || value === undefined ? value : read(value, place))
}
