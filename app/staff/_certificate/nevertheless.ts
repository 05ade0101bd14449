import { z } from 'zod'
import type { Mistakes } from '@/app/_lib/mistakes-in-words'
import type { Nevertheless, Odd } from '@/lib/credentials/odd/odd'
import { typedReason } from '../_words/typed-reason'
import { answer } from './answer'

/** A press that was held brings its own answer along, behind the one that was given since. */
const newest = z
  .union([z.string(), z.array(z.string())])
  .default('')
  .transform((sent) => [sent].flat()[0] ?? '')

export const neverthelessFields = { [answer.yes]: newest, [answer.why]: newest }

type Answered = { nevertheless: string; neverthelessReason: string }

/** Null for a form that was not asked anything, or does not say why. */
export function neverthelessIn({ nevertheless: question, neverthelessReason }: Answered): Nevertheless | null {
  const reason = typedReason.safeParse(neverthelessReason)
  return question !== '' && reason.success ? { question, reason: reason.data } : null
}

/** What is wrong with the reason, where the answer is to this question. */
export function reasonMistakes({ nevertheless, neverthelessReason }: Answered, { question }: Odd): Mistakes {
  const reason = typedReason.safeParse(neverthelessReason)
  if (nevertheless !== question || reason.success) return {}
  return { [answer.why]: reason.error.issues.map(({ message }) => message) }
}
