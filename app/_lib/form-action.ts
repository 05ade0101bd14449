import { headers } from 'next/headers'
import { z } from 'zod'
import type { Typed } from '@/lib/identity/session/held-press'
import type { Stopped } from '@/lib/stop/standing'
import { currentPath } from './current-path'
import type { Held } from './held'
import type { Mistakes } from './mistakes-in-words'
import { isOwnOrigin } from './origin'
import { refused } from './refused'
import { refusedByStop } from './stopped'
import { typedIn, valuesOf } from './typed'

/** What somebody is asked before a press is done. The form shows it, and the answer comes with the next press. */
export type Question = {
  title: string
  says: string[]
  /** Once ticked: `value` stands for exactly this question. */
  yes: { name: string; value: string; label: string }
  /** Where a yes wants its reason. */
  why?: { name: string; label: string }
  /** What else they can do. */
  otherwise: string
}

/** `typed`, which is seen to here and by no action, gives the form back what was typed: React empties it after every action. */
export type FormState =
  | { status: 'idle' }
  /** `message`: what there is to say of it beyond the form's own words. */
  | { status: 'done'; message?: string }
  /** A link that is in this answer and nowhere else. */
  | { status: 'link'; url: string }
  | { status: 'refused'; message: string; typed?: Record<string, unknown> }
  /** Nothing was done yet. `fields`: what is wrong with an answer; `typed`: what may come back beside the rest. */
  | { status: 'question'; questions: Question[]; fields?: Mistakes; typed?: Record<string, unknown> }
  | { status: 'invalid'; fields: Mistakes; typed?: Record<string, unknown> }

/** An answer of an action's own, beside those six; such an action names it. */
export type Shape = { status: string }

/**
 * The sign-in is too old for this press. It is held, with what was typed and `keep`, and goes on after a fresh one; what a
 * schema calls private is kept only where `keep` says so.
 */
type Stale = { status: 'stale_sign_in'; keep?: Typed }

/** A verb of lib says that this person's authority is not enough: it is written down, and said in the rules' words. */
type NotAllowed = { status: 'not_allowed' }

/** Nothing to say means done. */
export type Work<Actor, Fields extends z.ZodObject, Own = never> = (
  actor: Actor,
  input: z.output<Fields>,
) => Promise<FormState | Own | Stale | NotAllowed | Stopped | undefined> | Promise<void>

export type Action<Own = never> = (previous: FormState | Own, form: FormData) => Promise<FormState | Own>

/** Who it is, as far as a press knows anybody. */
type Known = { readonly personId: string; readonly connectionId?: string } | null

export type Rules<Actor> = {
  /** The press by its name: in the audit, and where it goes on after a fresh sign-in. */
  press: string
  identify: (form: FormData) => Promise<Actor>
  /** Why this person may not, whatever the form says; null when they may. */
  refuse?: (actor: Actor) => Promise<string | null>
  inWords?: (mistakes: Mistakes) => Promise<Mistakes>
  /** What to say where a verb refuses for want of authority; without it no verb does, once `refuse` has let somebody in. */
  notAllowed?: (actor: Actor) => Promise<string>
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
export function formAction<Actor extends Known, Fields extends z.ZodObject, Own extends Shape = never>(
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
    if (isStopped(state)) return { ...(await refusedByStop(rules.press, actor, state)), typed }
    if (isNotAllowed(state)) return { status: 'refused', message: await notAllowedInWords(rules, actor), typed }
    if (isStale(state)) return await signInAgain(rules, actor, { ...typed, ...state.keep } as Typed)
    if (isQuestion(state)) return { ...state, typed: { ...typed, ...state.typed } }
    return state.status === 'refused' || state.status === 'invalid' ? { ...state, typed } : state
  }
}

/** What was refused or not understood can be pressed again as it is; what was done, or led away, cannot. */
async function outcomeOf<Actor, Own extends Shape>(
  { finishHeld }: Rules<Actor>,
  actor: Actor,
  form: FormData,
  work: () => Promise<FormState | Own | Stale | NotAllowed | Stopped | undefined> | Promise<void>,
): Promise<FormState | Own | Stale | NotAllowed | Stopped> {
  try {
    const state = (await work()) ?? ({ status: 'done' } as const)
    if (state.status === 'done' || state.status === 'link') await finishHeld?.(actor, form)
    return state
  } catch (redirected) {
    await finishHeld?.(actor, form)
    throw redirected
  }
}

async function notAllowedInWords<Actor>({ press, notAllowed }: Rules<Actor>, actor: Actor): Promise<string> {
  if (!notAllowed) throw new Error(`${press} lets in somebody whom its verb refuses`)
  return notAllowed(actor)
}

function isNotAllowed(state: Shape): state is NotAllowed {
  return state.status === 'not_allowed'
}

function isStopped(state: Shape): state is Stopped {
  return state.status === 'stopped'
}

function isQuestion(state: Shape): state is Extract<FormState, { status: 'question' }> {
  return state.status === 'question'
}

function isStale(state: Shape): state is Stale {
  return state.status === 'stale_sign_in'
}

async function signInAgain<Actor>(rules: Rules<Actor>, actor: Actor, typed: Typed): Promise<never> {
  if (!rules.signInAgain) throw new Error(`${rules.press} asks nobody to sign in, so nobody can do it again`)
  return rules.signInAgain(actor, { typed, returnTo: await currentPath() })
}

/** @throws when another site, or no browser at all, sent this */
async function requireOwnOrigin(press: string): Promise<void> {
  if (isOwnOrigin(await headers())) return
  await refused({ what: press, why: 'origin' })
  throw new Error('A form was posted from outside the portal')
}
