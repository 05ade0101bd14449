import { second } from '../graph/shape/timestamps'
import { BadInput } from '../input'
import { register } from '../world/applications/registration'
import type { Tenant } from '../world/model'
import { truths } from '../world/table'

/**
 * Unique names that deleted registrations are to hold from now on, with as little else as there is. Looks for everything
 * first, so that what it returns, to be called with epoch milliseconds, cannot fail.
 */
export function namesDeleted(of: Tenant, names: string[], place: string): (now: number) => void {
  const holders = truths(of.applications).map(({ entity }) => entity.uniqueName)
  const live = names.find((name) => holders.includes(name))
  if (live !== undefined) throw new BadInput(`${place}: ${live} is the name of a registration that is not deleted.`)
  const deleted = Object.values(of.deletedApplications).map(({ entity }) => entity.uniqueName)
  const missing = names.filter((name) => !deleted.includes(name))
  return (now) => {
    for (const uniqueName of missing)
      register(of, { displayName: uniqueName, uniqueName, deletedDateTime: second(now) })
  }
}
