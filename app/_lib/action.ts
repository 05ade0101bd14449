import { headers } from 'next/headers'
import { z } from 'zod'
import type { Customer, Staff, StaffRole } from '@/lib/identity/actor'
import { hasRole, isObserved } from '@/lib/identity/actor-rules'
import type { Typed } from '@/lib/identity/session/held-press'
import { currentPath } from './current-path'
import { finishHeld, type Held, signInAgainAsStaff } from './held'
import { type Mistakes, mistakesInWords } from './mistakes-in-words'
import { isOwnOrigin } from './origin'
import { refused } from './refused'
import { requireCustomer, requireStaff } from './session'
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

/**
 * The sign-in is too old for this press. It is held, with what was typed and `keep`, and goes on after a fresh one; what a
 * schema calls private is kept only where `keep` says so.
 */
type Stale = { status: 'stale_sign_in'; keep?: Typed }

/** Nothing to say means done. */
type Work<Actor, Fields extends z.ZodObject, Own = never> = (
  actor: Actor,
  input: z.output<Fields>,
) => Promise<FormState | Own | Stale | undefined> | Promise<void>

type Action<Own = never> = (previous: FormState | Own, form: FormData) => Promise<FormState | Own>

type Rules<Actor> = {
  /** The press by its name: in the audit, and where it goes on after a fresh sign-in. */
  press: string
  identify: (form: FormData) => Promise<Actor>
  /** Why this person may not, whatever the form says; null when they may. */
  refuse?: (actor: Actor) => Promise<string | null>
  inWords?: (mistakes: Mistakes) => Promise<Mistakes>
  /** Sends the browser to Microsoft and back to a press that is held. */
  signInAgain?: (actor: Actor, held: Omit<Held, 'press'>) => Promise<never>
  /** Where the form is a press that was held: it does not go on by itself twice. */
  finishHeld?: (actor: Actor, form: FormData) => Promise<void>
}

/**
 * A server action is a public POST endpoint, so every one is built here: first whether the request
 * comes from our own pages, then who is asking and whether they may, then whether the form makes sense, and only then the
 * work. There is no catch: a refusal is returned, anything unforeseen is thrown on to error.tsx.
 */
function formAction<Actor, Fields extends z.ZodObject, Own extends Shape = never>(
  rules: Rules<Actor>,
  fields: Fields,
  work: Work<Actor, Fields, Own>,
): Action<Own> {
  return async (_previous, form) => {
    await requireOwnOrigin(rules.press) // Next runs an action whose request carries no Origin header
    const actor = await rules.identify(form)
    const typed = typedIn(fields, form)
    const message = await rules.refuse?.(actor)
    if (message) return { status: 'refused', message, typed }
    const input = fields.safeParse(valuesOf(form))
    if (!input.success) {
      const mistakes = z.flattenError(input.error).fieldErrors
      return { status: 'invalid', fields: (await rules.inWords?.(mistakes)) ?? mistakes, typed }
    }
    const state = await outcomeOf(rules, actor, form, () => work(actor, input.data))
    if (isStale(state)) return await signInAgain(rules, actor, { ...typed, ...state.keep } as Typed)
    return state.status === 'refused' ? { ...state, typed } : state
  }
}

/** What was refused or not understood can be pressed again as it is; what was done, or led away, cannot. */
async function outcomeOf<Actor, Own extends Shape>(
  { finishHeld }: Rules<Actor>,
  actor: Actor,
  form: FormData,
  work: () => Promise<FormState | Own | Stale | undefined> | Promise<void>,
): Promise<FormState | Own | Stale> {
  try {
    const state = (await work()) ?? ({ status: 'done' } as const)
    if (state.status === 'done' || state.status === 'link') await finishHeld?.(actor, form)
    return state
  } catch (redirected) {
    await finishHeld?.(actor, form)
    throw redirected
  }
}

function isStale(state: Shape): state is Stale {
  return state.status === 'stale_sign_in'
}

async function signInAgain<Actor>(rules: Rules<Actor>, actor: Actor, typed: Typed): Promise<never> {
  if (!rules.signInAgain) throw new Error(`${rules.press} asks nobody to sign in, so nobody can do it again`)
  return rules.signInAgain(actor, { typed, returnTo: await currentPath() })
}

/** A page shows no button to a role that is too small; whoever posts anyway reads why. Everybody of staff may what a Viewer may. */
const roleRefusals: Record<StaffRole, string | null> = {
  Viewer: null,
  Operator: 'Your role is Viewer: you can look, and an Operator or Admin can do this. Nothing was changed.',
  Admin: 'Only an Admin can do this. Nothing was changed.',
}

/** As long as Microsoft does not answer. */
const unobserved =
  'Microsoft did not answer when it was asked whether you still have your role, so only reading goes on. Nothing was changed. Press again in a minute; if it stays, whoever runs the portal finds the reason in its log.'

type StaffRule = { press: string; needs: StaffRole }

/** For staff whose role is at least `needs`. Verbs of lib ask again by themselves: `allowed` says what becomes of that. */
export function staffAction<Fields extends z.ZodObject, Own extends Shape = never>(
  { press, needs }: StaffRule,
  fields: Fields,
  work: Work<Staff, Fields, NoInfer<Own>>,
): Action<Own> {
  const rules: Rules<Staff> = {
    press,
    identify: () => requireStaff(press),
    refuse: (staff) => refuseStaff(staff, press, needs),
    signInAgain: (staff, held) => signInAgainAsStaff(staff, { ...held, press }),
    finishHeld: (staff, form) => finishHeld(staff.personId, form),
  }
  return formAction<Staff, Fields, Own>(rules, fields, work)
}

async function refuseStaff(staff: Staff, press: string, needs: StaffRole): Promise<string | null> {
  const { personId } = staff
  if (!hasRole(staff, needs)) {
    await refused({ what: press, why: 'role', personId })
    return roleRefusals[needs]
  }
  if (isObserved(staff)) return null
  await refused({ what: press, why: 'not_observed', personId })
  return unobserved
}

/** The form says which connection it is about, in a hidden field `connection`; the session says whether that is theirs. */
export function customerAction<Fields extends z.ZodObject>(fields: Fields, work: Work<Customer, Fields>): Action {
  const press = 'customer' // renamed with the customers' presses
  const identify = (form: FormData) => requireCustomer(String(form.get('connection')), press)
  return formAction<Customer, Fields>({ press, identify, inWords: mistakesInWords }, fields, work)
}

/** For whoever is there, signed in or not: an opened invitation, the staff's sign-in, the language of a page. */
export function openAction<Fields extends z.ZodObject>(
  fields: Fields,
  work: (input: z.output<Fields>) => ReturnType<Work<null, Fields>>,
): Action {
  return formAction<null, Fields>({ press: 'open', identify: async () => null }, fields, (_nobody, input) =>
    work(input),
  )
}

/** @throws when another site, or no browser at all, sent this */
async function requireOwnOrigin(press: string): Promise<void> {
  if (isOwnOrigin(await headers())) return
  await refused({ what: press, why: 'origin' })
  throw new Error('A form was posted from outside the portal')
}
