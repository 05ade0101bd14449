import { attemptsOf } from '@/lib/credentials/attempt'
import { nextDue } from './due'

/** What is said next of a connection, and when, should nothing change until then; null when there is nothing to say. */
export async function nextReminder(connectionId: string, now = new Date()) {
  const live = (await attemptsOf(connectionId)).filter(({ state, endsAt }) => state === 'live' && endsAt)
  const [next] = (['secret', 'certificate'] as const)
    .flatMap((kind) => {
      const endsAt = live.findLast((one) => one.kind === kind)?.endsAt
      const at = endsAt && nextDue(endsAt, now)
      return at ? [{ kind, at }] : []
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  return next ?? null
}
