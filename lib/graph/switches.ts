import { z } from 'zod'

/** What somebody turns so that people, or an app itself, are kept out, by its name in Graph. */
const switches = ['accountEnabled', 'isDisabled', 'disabledByMicrosoftStatus', 'appRoleAssignmentRequired'] as const

export type Switch = (typeof switches)[number]

/** As a row keeps them. */
export function readSwitches(kept: readonly string[]): Switch[] {
  return switches.filter((one) => kept.includes(one))
}

/** With these nobody gets a token, and neither does the app. */
export function isOff(turned: readonly Switch[]): boolean {
  return turned.some((one) => one !== 'appRoleAssignmentRequired')
}

/** The published types do not have `isDisabled` yet; an older tenant's answer may lack what it does not know. */
const Turned = z.object({
  accountEnabled: z.boolean().nullish(),
  appRoleAssignmentRequired: z.boolean().nullish(),
  isDisabled: z.boolean().nullish(),
  /** Null, `NotDisabled`, or `DisabledDueTo…` (learn.microsoft.com/graph/api/resources/application). */
  disabledByMicrosoftStatus: z.string().nullish(),
})

/** Those that are turned, on a registration and its service principal as Graph showed them; null where one was not shown. */
export function switchesOn(registration: unknown, servicePrincipal: unknown): Switch[] | null {
  const [own, local] = [Turned.safeParse(registration).data, Turned.safeParse(servicePrincipal).data]
  if (!own || !local) return null
  const isTurned: Record<Switch, boolean> = {
    accountEnabled: local.accountEnabled === false,
    isDisabled: own.isDisabled === true,
    disabledByMicrosoftStatus: [own, local].some((one) => one.disabledByMicrosoftStatus?.startsWith('Disabled')),
    appRoleAssignmentRequired: local.appRoleAssignmentRequired === true,
  }
  return switches.filter((one) => isTurned[one])
}
