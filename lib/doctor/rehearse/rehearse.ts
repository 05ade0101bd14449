import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { removeApplication } from '@/lib/graph/applications'
import { sendAsInstaller } from '@/lib/graph/send'
import type { Installer } from '@/lib/identity/actor'
import type { Known, Question, Said } from './question'
import { questions, rehearsalTag } from './questions'

export type Rehearsed = { asks: string; said: Said; relies: Said | null }

/** How long it is asked again what Microsoft's servers may not know of each other yet, and how often. */
export type Patience = { forMs: number; everyMs: number }

export const usualPatience: Patience = { forMs: 180_000, everyMs: 2_000 }

/**
 * Asks Microsoft itself, in a tenant of our own, what the engine relies on. What it made is gone afterwards, also what an
 * earlier rehearsal that was cut off had left.
 */
export async function rehearse(
  installer: Installer,
  patience: Patience,
  tell: (one: Rehearsed) => void,
): Promise<Rehearsed[]> {
  const none = { objectId: '', applicationId: '', instanceId: '', graphId: '' }
  const known: Known = { installer, uniqueName: `${rehearsalTag}-${crypto.randomUUID()}`, ...none, secrets: [] }
  await clearAway(installer)
  const all: Rehearsed[] = []
  try {
    for (const question of questions) {
      const rehearsed = {
        asks: question.asks,
        said: await askPatiently(question, known, patience),
        relies: question.relies,
      }
      tell(rehearsed)
      all.push(rehearsed)
    }
  } finally {
    await clearAway(installer)
  }
  return all
}

export function disagreements(all: readonly Rehearsed[]): Rehearsed[] {
  return all.filter(({ said, relies }) => relies !== null && said !== relies)
}

async function askPatiently({ ask, relies, isPatient }: Question, known: Known, patience: Patience): Promise<Said> {
  const until = Date.now() + patience.forMs
  for (;;) {
    const said = await ask(known).catch(() => 'no answer')
    if (said === relies || !isPatient || Date.now() > until) return said
    await pause(patience.everyMs)
  }
}

const Ids = z.object({ value: z.array(z.object({ id: z.guid() })) })

/** Everything with our tag, for good: it is a test tenant, and the name would be taken for thirty days. */
async function clearAway(installer: Installer): Promise<void> {
  const filter = `$filter=tags/any(tag:tag eq '${rehearsalTag}')&$select=id`
  const answer = await sendAsInstaller(installer, { method: 'GET', path: `/applications?${filter}` })
  for (const { id } of Ids.safeParse(answer.body).data?.value ?? []) {
    await sendAsInstaller(installer, removeApplication(id))
    await sendAsInstaller(installer, { method: 'DELETE', path: `/directory/deletedItems/${id}` })
  }
}
