import { db } from '@/e2e/fixtures/database'
import { withdrawLeftovers } from '@/lib/provisioning/withdraw/leftovers'
import { clock } from './worker/clock'

/** Replicas that are further behind than so many minutes are none of our lanes'. */
const mostMinutes = 20

const never = new AbortController().signal

/** The worker's own look, every minute, after what runs left behind: until nothing is tried any more. */
export async function lookAfter(): Promise<void> {
  for (let minute = 0; minute < mostMinutes; minute++) {
    if ((await db().runToken.count({ where: { retiredAt: { not: null } } })) === 0) return
    clock.pass(60_000)
    await db().$executeRaw`update "RunEvent" set at = at - interval '1 minute'`
    await withdrawLeftovers(never, async (milliseconds) => clock.pass(milliseconds))
  }
}
