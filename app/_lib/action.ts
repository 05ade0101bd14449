import { headers } from 'next/headers'
import { z } from 'zod'
import type { Customer, Staff } from '@/lib/identity/actor'
import { type Mistakes, mistakesInWords } from './mistakes-in-words'
import { isOwnOrigin } from './origin'
import { requireCustomer, requireStaff } from './session'
import { typedIn, valuesOf } from './typed'

/** `typed` gives the form back what was typed: React empties it after every action. */
export type FormState =
  | { status: 'idle' }
  /** `message`: what there is to say of it beyond the form's own words. */
  | { status: 'done'; message?: string }
  | { status: 'refused'; message: string; typed?: Record<string, unknown> }
  | { status: 'invalid'; fields: Mistakes; typed: Record<string, unknown> }

/** A link that is in this answer and nowhere else. */
export type LinkState = FormState | { status: 'link'; url: string }

/** Nothing to say means done. `Own` is an answer beside the four, for what is shown once and kept nowhere. */
type Answer<Own> = Promise<FormState | Own | undefined> | Promise<void>

type Shape = { status: string }

/**
 * A server action is a public POST endpoint, so every one is built here: first whether the request
 * comes from our own pages, then who is asking, then whether the form makes sense, and only then the
 * work. There is no catch: a refusal is returned, anything unforeseen is thrown on to error.tsx.
 */
function formAction<Actor>(
  identify: (form: FormData) => Promise<Actor>,
  inWords: (mistakes: Mistakes) => Promise<Mistakes> = async (mistakes) => mistakes,
) {
  return <Fields extends z.ZodObject, Own extends Shape = FormState>(
    fields: Fields,
    work: (actor: Actor, input: z.output<Fields>) => Answer<Own>,
  ) =>
    async (_previous: FormState | Own, form: FormData): Promise<FormState | Own> => {
      await requireOwnOrigin() // Next runs an action whose request carries no Origin header
      const actor = await identify(form)
      const typed = typedIn(fields, form)
      const input = fields.safeParse(valuesOf(form))
      if (!input.success)
        return { status: 'invalid', fields: await inWords(z.flattenError(input.error).fieldErrors), typed }
      const state = (await work(actor, input.data)) ?? { status: 'done' }
      return state.status === 'refused' ? { ...state, typed } : state
    }
}

export const staffAction = formAction<Staff>(() => requireStaff())

/** The form says which connection it is about, in a hidden field `connection`; the session says whether that is theirs. */
export const customerAction = formAction<Customer>(
  (form) => requireCustomer(String(form.get('connection'))),
  mistakesInWords,
)

const anybodysAction = formAction<null>(async () => null)

/** For pages before anybody is known: an opened invitation, the staff's sign-in. */
export function openAction<Fields extends z.ZodObject>(
  fields: Fields,
  work: (input: z.output<Fields>) => Answer<FormState>,
) {
  return anybodysAction(fields, (_nobody, input) => work(input))
}

/** @throws when another site, or no browser at all, sent this */
export async function requireOwnOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers())) throw new Error('A form was posted from outside the portal')
}

/** The same question for POST routes, which answer 403 themselves. */
export function ownOrigin(request: Request): boolean {
  return isOwnOrigin(request.headers)
}
