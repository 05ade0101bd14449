import { z } from 'zod'
import { typedLine } from '@/lib/i18n/one-line'

/** What somebody types for whoever reads the audit. */
export const typedReason = typedLine.pipe(
  z.string().min(3, 'Give the reason.').max(300, 'Keep it under 301 characters.'),
)
