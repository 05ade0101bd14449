import type { Box } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import { type Call, requestOf } from '../calls/call'
import { holdRun } from './hold-run'
import { type Post, purposeOf } from './post'
import type { Killable } from './workers'

export type Ambush = {
  meet(call: Call, worker: Killable): Promise<Response>
  /** What was struck and when, as soon as it is; a run that ends before is never struck. */
  readonly struck: { kind: string; at: number } | null
  /** What is still under way from a dead worker reaches Microsoft now. */
  land(): Promise<void>
}

/** Kills whichever worker comes to this post first, once. */
export function ambush(box: Box, database: string, runId: () => string, post: Post): Ambush {
  let seen = 0
  let late: Call | null = null
  let struck: Ambush['struck'] = null
  return {
    get struck() {
      return struck
    },
    meet: (call, worker) => (seen++ === post.request && !struck ? strike(call, worker) : box.fetch(requestOf(call))),
    land: async () => {
      if (late) await box.fetch(requestOf(late))
      late = null
    },
  }

  async function strike(call: Call, worker: Killable): Promise<Response> {
    const kill = () => {
      struck = {
        kind: `kill -9, ${post.act === 'renew' ? 'renewal, ' : ''}${purposeOf(call)} ${post.moment}`,
        at: performance.now(),
      }
      worker.kill()
    }
    const nobody = new Response(null, { status: 503 })
    switch (post.moment) {
      case 'in flight':
        kill()
        return nobody
      case 'lands after recovery':
        late = call
        kill()
        return nobody
      case 'worked, unanswered':
        await box.fetch(requestOf(call))
        kill()
        return nobody
      case 'answered, not recorded': {
        const answer = await box.fetch(requestOf(call))
        const hold = await holdRun(database, runId())
        killWhen(hold.stands().then(kill), hold.release)
        return answer
      }
      case 'recorded': {
        const answer = await box.fetch(requestOf(call))
        const before = await recorded()
        killWhen(untilRecorded(before).then(kill), async () => {})
        return answer
      }
    }
  }

  /** Nobody waits for it: the answer has to go out first. */
  function killWhen(killed: Promise<void>, after: () => Promise<void>): void {
    killed.finally(after).catch(() => {})
  }

  async function untilRecorded(before: number): Promise<void> {
    while ((await recorded()) === before) await new Promise((resolve) => setTimeout(resolve, 2))
  }

  /** Every transaction that records an answer counts its request, or tells what it proved. */
  async function recorded(): Promise<number> {
    const where = { id: runId() }
    const run = await db().run.findUniqueOrThrow({
      where,
      select: { graphRequests: true, _count: { select: { events: true } } },
    })
    return run.graphRequests + run._count.events
  }
}
