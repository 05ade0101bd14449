'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormState } from '@/app/_lib/action'
import { useTypedBefore } from '@/app/_outdated/typed-before'
import type { Typed } from '@/lib/identity/session/held-press'
import { ErrorSummary } from './error-summary'
import { Questions } from './questions'
import { Answered } from './typed-field'

/**
 * A form whose answer is shown above it. What it holds is drawn by the server, so the page carries no more JavaScript
 * than this, and it posts as an ordinary form where there is none.
 */
export function ActionForm({
  action,
  of,
  refusedTitle,
  doneMessage,
  className,
  children,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Where a page has several forms with the same fields: what this one is of. */
  of?: { field: string; id: string }
  refusedTitle: string
  doneMessage?: string
  className?: string
  children: ReactNode
}) {
  const [state, submit, isBusy] = useActionState(action, { status: 'idle' })
  const before = useTypedBefore(of)
  const doneWith = state.status === 'done' && (state.message ?? doneMessage)
  return (
    <form action={submit} aria-busy={isBusy} className={className}>
      {of && <input type="hidden" name={of.field} value={of.id} />}
      {state.status === 'refused' && <ErrorSummary title={refusedTitle} errors={[{ message: state.message }]} />}
      {state.status === 'invalid' && <ErrorSummary title={refusedTitle} errors={mistakes(state.fields)} />}
      {state.status === 'question' && <Questions {...state} isNew />}
      {doneWith && (
        <p role="status" className="border-accent border-l-4 bg-accent-soft px-4 py-3 font-medium text-sm">
          {doneWith}
        </p>
      )}
      <Answered key={before ? 'before' : 'now'} value={'typed' in state ? state : beforeAnswer(state, before)}>
        {children}
      </Answered>
    </form>
  )
}

/** The key above makes the fields new when what was typed before comes: those that stand keep their first default. */
const beforeAnswer = ({ status }: FormState, typed: Typed | undefined) =>
  typed && status === 'idle' ? { typed } : nothingTyped

const nothingTyped = {}

const mistakes = (fields: Record<string, string[] | undefined>) =>
  Object.entries(fields).flatMap(([field, messages]) => (messages ?? []).map((message) => ({ field, message })))
