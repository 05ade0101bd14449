'use client'

import { type ComponentProps, useActionState } from 'react'
import { Button } from '@/app/_components/button'
import { CopyButton } from '@/app/_components/copy-button'
import { ErrorSummary } from '@/app/_components/error-summary'
import type { LinkState } from '@/app/_lib/action'

/** Asks for a link and shows it in this answer only; the page that is drawn next knows nothing of it. */
export function CopyLinkForm({
  action,
  field,
  id,
  label,
  warning,
  kind = 'secondary',
}: {
  action: (previous: LinkState, form: FormData) => Promise<LinkState>
  /** What the link is of; left out where it is the person's own. */
  field?: 'invitation' | 'handoff'
  id: string
  label: string
  /** Who may have this link, and what happens to the one before. */
  warning: string
  kind?: ComponentProps<typeof Button>['kind']
}) {
  const [state, submit, isBusy] = useActionState(action, { status: 'idle' })
  return (
    <form action={submit} className="grid justify-items-start gap-2">
      {field && <input type="hidden" name={field} value={id} />}
      {state.status === 'refused' && <ErrorSummary title="No link was made" errors={[{ message: state.message }]} />}
      {state.status === 'link' && (
        <div role="status" className="grid w-full gap-1 border-accent border-l-4 bg-accent-soft px-4 py-3">
          <label htmlFor={`link-${id}`} className="font-medium">
            Shown once, here and now
          </label>
          <div className="flex gap-2">
            <input
              id={`link-${id}`}
              readOnly
              value={state.url}
              onFocus={(event) => event.target.select()}
              className="min-h-11 min-w-0 grow rounded-control border border-control bg-raised px-3 font-mono text-xs"
            />
            <CopyButton value={state.url} subject="link" />
          </div>
          <p className="text-quiet">{warning}</p>
        </div>
      )}
      <Button kind={kind} disabled={isBusy}>
        {state.status === 'link' ? 'Make another link' : label}
      </Button>
    </form>
  )
}
