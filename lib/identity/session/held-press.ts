import { z } from 'zod'
import { asVisitor } from '@/lib/db'
import { seal, unsealIfPossible } from '@/lib/sealing/seal'
import { createHeldPress, doneHeldPress, findHeldPressRow } from './held-press-store'

const keptMs = 15 * 60_000

const Typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
export type Typed = z.output<typeof Typed>

/**
 * A press that wants a fresher sign-in, kept while its person gives one: what was typed, sealed, nothing secret. It opens
 * for that person alone, whatever browser they come back in. Returns its id.
 */
export async function holdPress(
  personId: string,
  held: { press: string; typed: Typed; returnTo: string },
  now = new Date(),
): Promise<string> {
  const id = crypto.randomUUID()
  const expiresAt = new Date(now.getTime() + keptMs)
  const sealed = seal(JSON.stringify(held.typed), bindingOf(id, personId, expiresAt))
  await createHeldPress(asVisitor(), { id, personId, press: held.press, returnTo: held.returnTo, sealed, expiresAt })
  return id
}

/** Null for somebody else's and one that is over. Looking spends nothing. */
export async function findHeldPress(personId: string, id: string, now = new Date()) {
  const row = z.guid().safeParse(id).success ? await findHeldPressRow(asVisitor(), { id, personId }, now) : null
  const typed = row && unsealIfPossible(row.sealed, bindingOf(id, personId, row.expiresAt))
  return typed
    ? {
        press: row.press,
        returnTo: row.returnTo,
        isDone: row.doneAt !== null,
        typed: Typed.parse(JSON.parse(typed.toString())),
      }
    : null
}

/** It does not go on by itself any more, however often its page is loaded. */
export async function finishHeldPress(personId: string, id: string, now = new Date()): Promise<void> {
  if (z.guid().safeParse(id).success) await doneHeldPress(asVisitor(), { id, personId }, now)
}

function bindingOf(id: string, personId: string, expiresAt: Date) {
  return { table: 'HeldPress', row: `${id}/${personId}`, purpose: 'what was typed', expiresAt }
}
