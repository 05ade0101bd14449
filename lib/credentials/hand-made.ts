import { z } from 'zod'
import { isEndless } from '@/lib/endless'

/** A registration that a person made by following the steps, and its secret, as they stand in Entra's pages. */
export type HandMade = { applicationId: string; secretText: string; endsAt: Date | null }

/** What a person can put in the wrong place; a code, because the sentence is in their language. */
type HandMadeMistake =
  | 'application_unreadable'
  /** The application id in the place of the secret, and the other way round. */
  | 'swapped'
  /** Entra shows two columns: *Secret ID* is a GUID and opens nothing, *Value* is the secret. */
  | 'secret_id'
  /** After the first time Entra shows only how a Value begins. */
  | 'masked'
  | 'secret_unreadable'
  | 'date_unreadable'
  | 'date_passed'

/** 16 to 200 visible characters: Entra makes 40, older ones have 32 to 44, and people chose their own once. */
const value = /^[!-~]{16,200}$/

const isGuid = (text: string) => z.guid().safeParse(text).success

/** What Entra's steps propose, where nobody told the end: the day 24 months from now. */
export function assumedEnd(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear() + 2, now.getUTCMonth(), now.getUTCDate()))
}

/**
 * @param typed as it came from the form: quotes and spaces around a copied value are taken off.
 * @param typed.endsAt a day as `2028-11-22`, or nothing
 */
export function readHandMade(
  typed: { applicationId: string; secret: string; endsAt: string },
  now = new Date(),
): { status: 'read'; made: HandMade } | { status: 'refused'; why: HandMadeMistake } {
  const [applicationId, secretText] = [bare(typed.applicationId).toLowerCase(), bare(typed.secret)]
  const mistake = mistakeIn(applicationId, bare(typed.applicationId), secretText)
  if (mistake) return { status: 'refused', why: mistake }
  const endsAt = endIn(typed.endsAt.trim())
  if (endsAt === undefined) return { status: 'refused', why: 'date_unreadable' }
  if (endsAt && endsAt <= now) return { status: 'refused', why: 'date_passed' }
  return { status: 'read', made: { applicationId, secretText, endsAt } }
}

function mistakeIn(applicationId: string, asTyped: string, secretText: string): HandMadeMistake | null {
  if (!isGuid(applicationId)) return isGuid(secretText) && value.test(asTyped) ? 'swapped' : 'application_unreadable'
  if (isGuid(secretText)) return 'secret_id'
  if (/\*{4,}$|[•…]/.test(secretText)) return 'masked'
  return value.test(secretText) ? null : 'secret_unreadable'
}

/** Copied out of a mail or a table a value brings quotes, spaces and what cannot be seen along. */
function bare(text: string): string {
  const around = /^[\s"'`“”„‘’«»\u200b\ufeff]+|[\s"'`“”„‘’«»\u200b\ufeff]+$/g
  return text.replace(around, '')
}

/** Entra shows the day, in whatever zone its reader sits; the secret works at least until that day begins. */
function endIn(day: string): Date | null | undefined {
  if (day === '') return null
  const date = z.iso.date().safeParse(day).success ? new Date(`${day}T00:00:00Z`) : undefined
  return date && isEndless(date) ? undefined : date
}
