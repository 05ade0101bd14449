import { setTimeout as pause } from 'node:timers/promises'
import { type GraphCall, isOk } from '@/lib/graph/call'
import { classify, type Verdict } from '@/lib/graph/classify'
import { faultOf, type GraphFault, unanswered } from '@/lib/graph/error'
import { type Ask, Unanswered } from './observe'
import type { OwnChange } from './plan'

export type Applied = { status: 'done' } | { status: 'stopped'; why: string }

/** Looks without anything new: with two seconds each some two minutes, longer than Entra's servers take to know of each other. */
const mostPauses = 60

/** A 403 on what was made a moment ago may come from a server that does not know it yet; after so many it is meant. */
const mostDenials = 8

/**
 * Sends what is first in the plan, looks again, and so on until nothing is missing. What was cut off by anything is found by
 * the next look, here or at the next start.
 *
 * @param plan looks, and says what is missing now
 * @throws Unanswered for a look that no waiting mends
 */
export async function applyUntilDone(
  plan: () => Promise<OwnChange[]>,
  ask: Ask,
  tell: (says: string) => void,
  pauseMs: number,
): Promise<Applied> {
  let sent = ''
  let denials = 0
  for (let pauses = 0; pauses < mostPauses; pauses += 1) {
    const next = await firstOf(plan)
    if (next === 'done') return { status: 'done' }
    const fault = next === 'not known' ? unanswered : await faultIn(ask, next.call)
    if (!fault && next !== 'not known' && next.says !== sent) {
      tell(next.says)
      sent = next.says
      pauses = denials = 0
      continue
    }
    if (fault?.status === 403) denials += 1
    const asked = { namesFreshObject: denials <= mostDenials, credential: 'certificate' } as const
    const verdict = fault && classify(fault, asked)
    if (verdict && verdict.kind !== 'wait' && verdict.kind !== 'already')
      return { status: 'stopped', why: whyOf(verdict, fault.code) }
    await pause(verdict?.kind === 'wait' && verdict.seconds !== null ? verdict.seconds * 1000 : pauseMs)
  }
  const why = 'Microsoft does not show what was made. Run this again in some minutes: it goes on.'
  return { status: 'stopped', why }
}

type Sendable = { says: string; call: GraphCall }

async function firstOf(plan: () => Promise<OwnChange[]>): Promise<Sendable | 'done' | 'not known'> {
  try {
    return (await plan()).find((change): change is Sendable => change.call !== null) ?? 'done'
  } catch (error) {
    const fault = error instanceof Unanswered ? error.fault : unanswered
    if (classify(fault, { namesFreshObject: true, credential: null }).kind !== 'wait') throw error
    return 'not known'
  }
}

/** Null where Graph took it; nobody knows what became of one that was not answered, and the next look tells. */
async function faultIn(ask: Ask, call: GraphCall): Promise<GraphFault | null> {
  const answer = await ask(call).catch(() => null)
  if (!answer) return unanswered
  return isOk(answer) ? null : faultOf(answer)
}

function whyOf(verdict: Verdict, code: string): string {
  switch (verdict.kind) {
    case 'role':
      return 'Your account may not do this. An Application Administrator may register; consent takes a Privileged Role Administrator, or a Global Administrator for all of it.'
    case 'name_taken':
      return 'A deleted registration still has this name. In Entra, under App registrations, Deleted applications: restore it, or delete it for good, and run this again.'
    case 'certificate_refused':
    case 'credential_forbidden':
      return `A policy of your tenant refuses the certificate (${code}). Who looks after Entra’s app management policies can make an exception for this registration.`
    case 'quota':
      return 'Your account has made as many objects as it may: let somebody else run this, or delete what is not needed.'
    case 'sign_in':
      return 'Microsoft wants to see you again: run this again and sign in.'
    default:
      return `Microsoft refused it with ${code}.`
  }
}
