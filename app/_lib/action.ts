import { headers } from 'next/headers'
import { z } from 'zod'
import type { Customer, FieldEditor, Staff, StaffRole } from '@/lib/identity/actor'
import { hasRole } from '@/lib/identity/actor-rules'
import { type Mistakes, mistakesInWords } from './mistakes-in-words'
import { isOwnOrigin } from './origin'
import { requireCustomer, requireFieldEditor, requireStaff } from './session'
import { typedIn, valuesOf } from './typed'

/** `typed` gives the form back what was typed: React empties it after every action. */
export type FormState =
  | { status: 'idle' }
  /** `message`: what there is to say of it beyond the form's own words. */
  | { status: 'done'; message?: string }
  /** A link that is in this answer and nowhere else. */
  | { status: 'link'; url: string }
  | { status: 'refused'; message: string; typed?: Record<string, unknown> }
  | { status: 'invalid'; fields: Mistakes; typed: Record<string, unknown> }

/** An answer of an action's own, beside those five; such an action names it. */
type Shape = { status: string }

/** Nothing to say means done. */
type Work<Actor, Fields extends z.ZodObject, Own = never> = (
  actor: Actor,
  input: z.output<Fields>,
) => Promise<FormState | Own | undefined> | Promise<void>

type Action<Own = never> = (previous: FormState | Own, form: FormData) => Promise<FormState | Own>

type Rules<Actor> = {
  identify: (form: FormData) => Promise<Actor>
  /** Why this person may not, whatever the form says; null when they may. */
  refuse?: (actor: Actor) => string | null
  inWords?: (mistakes: Mistakes) => Promise<Mistakes>
}

/**
 * A server action is a public POST endpoint, so every one is built here: first whether the request
 * comes from our own pages, then who is asking and whether they may, then whether the form makes sense, and only then the
 * work. There is no catch: a refusal is returned, anything unforeseen is thrown on to error.tsx.
 */
function formAction<Actor, Fields extends z.ZodObject, Own extends Shape = never>(
  { identify, refuse, inWords = async (mistakes) => mistakes }: Rules<Actor>,
  fields: Fields,
  work: Work<Actor, Fields, Own>,
): Action<Own> {
  return async (_previous, form) => {
    await requireOwnOrigin() // Next runs an action whose request carries no Origin header
    const actor = await identify(form)
    const typed = typedIn(fields, form)
    const message = refuse?.(actor)
    if (message) return { status: 'refused', message, typed }
    const input = fields.safeParse(valuesOf(form))
    if (!input.success)
      return { status: 'invalid', fields: await inWords(z.flattenError(input.error).fieldErrors), typed }
    const state = (await work(actor, input.data)) ?? { status: 'done' }
    return state.status === 'refused' ? { ...state, typed } : state
  }
}

/** A page shows no button to a role that is too small; whoever posts anyway reads why. Everybody of staff may what a Viewer may. */
const roleRefusals: Record<StaffRole, string | null> = {
  Viewer: null,
  Operator: 'Your role is Viewer: you can look, and an Operator or Admin can do this. Nothing was changed.',
  Admin: 'Only an Admin can do this. Nothing was changed.',
}

/** For staff whose role is at least `needed`. Verbs of lib ask again by themselves: `allowed` says what becomes of that. */
export function staffAction<Fields extends z.ZodObject, Own extends Shape = never>(
  needed: StaffRole,
  fields: Fields,
  work: Work<Staff, Fields, NoInfer<Own>>,
): Action<Own> {
  const refuse = (staff: Staff) => (hasRole(staff, needed) ? null : roleRefusals[needed])
  return formAction<Staff, Fields, Own>({ identify: () => requireStaff(), refuse }, fields, work)
}

/** The form says which connection it is about, in a hidden field `connection`; the session says whether that is theirs. */
export function customerAction<Fields extends z.ZodObject>(fields: Fields, work: Work<Customer, Fields>): Action {
  const identify = (form: FormData) => requireCustomer(String(form.get('connection')))
  return formAction<Customer, Fields>({ identify, inWords: mistakesInWords }, fields, work)
}

/** The same for mapping and groups, which a colleague may have been named for. */
export function fieldsAction<Fields extends z.ZodObject>(
  fields: Fields,
  work: Work<Customer | FieldEditor, Fields>,
): Action {
  const identify = (form: FormData) => requireFieldEditor(String(form.get('connection')))
  return formAction<Customer | FieldEditor, Fields>({ identify, inWords: mistakesInWords }, fields, work)
}

/** For whoever is there, signed in or not: an opened invitation, the staff's sign-in, the language of a page. */
export function openAction<Fields extends z.ZodObject>(
  fields: Fields,
  work: (input: z.output<Fields>) => ReturnType<Work<null, Fields>>,
): Action {
  return formAction<null, Fields>({ identify: async () => null }, fields, (_nobody, input) => work(input))
}

/** @throws when another site, or no browser at all, sent this */
async function requireOwnOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers())) throw new Error('A form was posted from outside the portal')
}

/** The same question for POST routes, which answer 403 themselves. */
export function ownOrigin(request: Request): boolean {
  return isOwnOrigin(request.headers)
}
