'use client'

import { useActionState, useEffect, useState } from 'react'
import { Button } from '@/app/_components/button'
import { CopyButton } from '@/app/_components/copy-button'
import { EnvironmentBadge } from '@/app/_components/environment-badge'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import type { FormState } from '@/app/_lib/action'
import { environmentNames } from '@/app/staff/_words/names'
import { stored } from './actions'
import type { Bundle } from './claim-answer'
import { asText, inOrder, type Line } from './lines'

type Given = { handoffId: string; bundle: Bundle; onStored: () => void }

export function Revealed({ handoffId, bundle, onStored }: Given) {
  return (
    <section aria-labelledby="bundle" className="grid gap-6">
      <h2 id="bundle" className="flex flex-wrap items-center gap-x-3 text-lg">
        {bundle.customerName}
        <EnvironmentBadge environment={bundle.environment} name={environmentNames[bundle.environment]} />
      </h2>
      <div>
        <Facts>
          {inOrder(bundle).map((line) => (
            <Shown key={line.name} {...line} />
          ))}
        </Facts>
        <div className="flex justify-end">
          <CopyButton value={asText(bundle)} subject="every line, in this order" copy="Copy all of it" />
        </div>
      </div>
      <StoredForm handoffId={handoffId} onStored={onStored} />
    </section>
  )
}

function Shown(line: Line) {
  const { name, value, kind } = line
  if (kind === 'secret') return <Secret {...line} />
  if (kind === 'unknown') return <Fact name={name}>{value}</Fact>
  return (
    <Fact name={name} action={<CopyButton value={value} subject={name} />}>
      {kind === 'date' ? value : <Mono>{value}</Mono>}
    </Fact>
  )
}

/** Masked until pressed, for whoever shares a screen; copying does not need to show it. */
function Secret({ name, value }: Line) {
  const [isShown, setShown] = useState(false)
  return (
    <Fact name={name} action={<CopyButton value={value} subject={name} />}>
      <span className="flex flex-wrap items-center gap-x-3">
        <Mono>{isShown ? value : '••••••••••••••••'}</Mono>
        <button type="button" className="link min-h-11" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
        </button>
      </span>
    </Fact>
  )
}

function StoredForm({ handoffId, onStored }: Omit<Given, 'bundle'>) {
  const [state, submit, isBusy] = useActionState<FormState, FormData>(stored, { status: 'idle' })
  useEffect(() => {
    if (state.status === 'done') onStored()
  }, [state, onStored])
  return (
    <form action={submit} aria-busy={isBusy} className="grid gap-3">
      {state.status === 'refused' && (
        <ErrorSummary title="This could not be written down" errors={[{ message: state.message }]} />
      )}
      <p className="text-quiet text-sm">
        When all of it is saved in the back office, say so here: the link is emptied at once, and at a renewal the old
        secret may go.
      </p>
      <input type="hidden" name="handoff" value={handoffId} />
      <div>
        <Button disabled={isBusy}>Stored in the back office</Button>
      </div>
    </form>
  )
}
