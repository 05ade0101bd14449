'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormState } from '@/app/_lib/action'
import { ErrorSummary } from './error-summary'
import { Answered } from './typed-field'

/**
 * A form whose answer is shown above it. What it holds is drawn by the server, so the page carries no more JavaScript
 * than this, and it posts as an ordinary form where there is none.
 */
export function ActionForm({
  action,
  refusedTitle,
  doneMessage,
  className,
  children,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  refusedTitle: string
  doneMessage?: string
  className?: string
  children: ReactNode
}) {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const doneWith = state.status === 'done' && (state.message ?? doneMessage)
  return (
    <form action={submit} className={className}>
      {state.status === 'refused' && <ErrorSummary title={refusedTitle} errors={[{ message: state.message }]} />}
      {state.status === 'invalid' && <ErrorSummary title={refusedTitle} errors={mistakes(state.fields)} />}
      {doneWith && (
        <p role="status" className="border-accent border-l-4 bg-accent-soft px-4 py-3 font-medium text-sm">
          {doneWith}
        </p>
      )}
      <Answered value={'typed' in state ? state : nothingTyped}>{children}</Answered>
    </form>
  )
}

const nothingTyped = {}

const mistakes = (fields: Record<string, string[] | undefined>) =>
  Object.entries(fields).flatMap(([field, messages]) => (messages ?? []).map((message) => ({ field, message })))
