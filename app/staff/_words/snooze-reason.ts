import { z } from 'zod'
import { typedLine } from '@/lib/i18n/one-line'

/** Whoever finds a silence reads why. */
export const snoozeReason = typedLine.pipe(
  z.string().min(1, 'Say why, for whoever wonders in a month.').max(200, 'Keep it under 201 characters.'),
)
