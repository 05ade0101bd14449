import { env } from '@/lib/env'
import { batch, batchAnswers } from '@/lib/graph/batch'
import { type GraphAnswer, type GraphCall, isOk } from '@/lib/graph/call'
import { faultOf } from '@/lib/graph/error'
import type { ObservedGrant } from '@/lib/graph/observation'
import { grantsIn } from '@/lib/graph/read-observation'
import { send } from '@/lib/graph/send'
import { deleteGrant, readGrantsOf } from '@/lib/graph/service-principals'
import type { Delegate } from '@/lib/identity/actor'
import type { Known } from './next-step'
import { reachingFurther } from './portal-grants'

export type Asking = {
  by: Delegate
  signal: AbortSignal
  /** The portal came to this tenant so lately that a server of Microsoft's may not know of it: a 404 is no answer. */
  isYoung: boolean
  /** Called after each request. */
  count: () => Promise<unknown>
}

/** What is known after a step, and how long Microsoft asked to be left alone. */
type Answered = { known: Known; retryAfterSeconds: number | null }

/** What could not be read is no answer, and shows nothing. */
export async function look(asking: Asking, known: Known): Promise<Answered> {
  const answer = await ask(asking, readGrantsOf(env().CUSTOMER_CLIENT_ID))
  const held = answer.status === 404 && asking.isYoung ? null : grantsIn(answer)
  if (!held) return refusedBy(answer, { ...known, held })
  const absences = reachingFurther(held).length === 0 ? known.absences + 1 : 0
  return { known: { ...known, held, seenAt: new Date(), absences }, retryAfterSeconds: null }
}

/** One request for all of them. A grant that is gone already is as good as removed. */
export async function remove(asking: Asking, known: Known, grants: ObservedGrant[]): Promise<Answered> {
  const deletions = grants.map(({ id }) => deleteGrant(id))
  const outer = await ask(asking, batch(deletions, 'parallel'))
  const answers = batchAnswers(outer, deletions.length)
  const failed = (answers ?? [outer]).find((answer) => !isOk(answer) && answer.status !== 404)
  if (failed && isFinal(failed)) return refusedBy(failed, known)
  const isAnswered = answers !== null && !failed
  const ids = grants.map(({ id }) => id)
  const removedIds = isAnswered ? [...known.removedIds, ...ids] : known.removedIds
  const isUnclear = !isAnswered && !(failed && isUnworked(failed))
  const removed = {
    ...known,
    held: null,
    absences: 0,
    removal: isAnswered ? ('answered' as const) : ('begun' as const),
    removedIds,
    isDoubted: known.isDoubted || isUnclear,
  }
  return { known: removed, retryAfterSeconds: failed ? faultOf(failed).retryAfterSeconds : null }
}

/** Waiting changes nothing about these: the token ended, or the person lost the role. */
const isFinal = ({ status }: GraphAnswer) => status === 401 || status === 403

/** Microsoft had no time for it; after any other failure it may have been done. */
const isUnworked = ({ status }: GraphAnswer) => status === 429 || status === 503

function refusedBy(answer: GraphAnswer, known: Known): Answered {
  return { known: { ...known, isRefused: isFinal(answer) }, retryAfterSeconds: faultOf(answer).retryAfterSeconds }
}

async function ask({ by, signal, count }: Asking, call: GraphCall): Promise<GraphAnswer> {
  const answer = await send(by, call, crypto.randomUUID(), signal).catch(() => noAnswer)
  signal.throwIfAborted()
  await count()
  return answer
}

const noAnswer: GraphAnswer = { status: 0, headers: {}, requestId: null, body: null }
