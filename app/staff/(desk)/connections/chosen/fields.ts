import { z } from 'zod'
import { chosenIn } from '@/lib/desk/chosen/model'

/** Who is meant, and that they are still those who were looked at. */
export const ChosenFields = {
  chosen: z.string().max(100_000).transform(chosenIn),
  counted: z.string().max(64),
}
