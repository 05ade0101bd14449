'use client'

import { type ComponentProps, useActionState } from 'react'
import type { FormState } from '@/app/_lib/action'
import { Button } from './button'
import { CopyButton } from './copy-button'
import { ErrorSummary } from './error-summary'

export type LinkWords = {
  make: string
  /** On the button while the link is shown. */
  again: string
  label: string
  refusedTitle: string
  copy?: string
  copied?: string
}

/** Asks for a link and shows it in this answer only; the page that is drawn next knows nothing of it. */
export function LinkForm({
  action,
  of,
  words,
  warning,
  kind = 'secondary',
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What the link is of; left out where it is the person's own. */
  of?: { field: 'connection' | 'invitation' | 'handoff'; id: string }
  words: LinkWords
  /** Who may have this link, and what happens to the one before. */
  warning?: string
  kind?: ComponentProps<typeof Button>['kind']
}) {
  const [state, submit, isBusy] = useActionState(action, { status: 'idle' })
  const id = `link-${of?.id ?? 'own'}`
  return (
    <form action={submit} aria-busy={isBusy} className="grid justify-items-start gap-3">
      {of && <input type="hidden" name={of.field} value={of.id} />}
      {state.status === 'refused' && <ErrorSummary title={words.refusedTitle} errors={[{ message: state.message }]} />}
      {state.status === 'link' && (
        <div role="status" className="grid w-full gap-1 border-accent border-l-4 bg-accent-soft px-4 py-3">
          <label htmlFor={id} className="font-medium">
            {words.label}
          </label>
          <div className="flex gap-2">
            <input
              id={id}
              readOnly
              value={state.url}
              onFocus={(event) => event.target.select()}
              className="min-h-11 min-w-0 grow rounded-control border border-control bg-raised px-3 font-mono text-xs"
            />
            <CopyButton value={state.url} subject={words.label} copy={words.copy} copied={words.copied} />
          </div>
          {warning && <p className="text-quiet">{warning}</p>}
        </div>
      )}
      <Button kind={kind} disabled={isBusy}>
        {state.status === 'link' ? words.again : words.make}
      </Button>
    </form>
  )
}
