'use client'

import { useActionState, useEffect, useState } from 'react'
import { Button } from '@/app/_components/button'
import { CopyButton } from '@/app/_components/copy-button'
import { EnvironmentBadge } from '@/app/_components/environment-badge'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import type { FormState } from '@/app/_lib/action'
import { environmentNames } from '@/app/staff/_words/names'
import { formatDate } from '@/lib/i18n/format'
import { stored } from './actions'
import type { Bundle } from './claim-answer'

type Given = { handoffId: string; bundle: Bundle; onStored: () => void }

/** In the order in which the back office asks for it. */
export function Revealed({ handoffId, bundle, onStored }: Given) {
  return (
    <section aria-labelledby="bundle" className="grid gap-6">
      <h2 id="bundle" className="flex flex-wrap items-center gap-x-3 text-lg">
        {bundle.customerName}
        <EnvironmentBadge environment={bundle.environment} name={environmentNames[bundle.environment]} />
      </h2>
      <Facts>
        <Copied name="Metadata URL" value={bundle.metadataUrl} />
        <Copied name="Directory (tenant) ID" value={bundle.tenantId} />
        <Copied name="Application (client) ID" value={bundle.applicationId} />
        <Secret value={bundle.secret} />
        <Ends at={bundle.secretEndsAt} />
        {bundle.certificateThumbprintBase64 && (
          <Copied name="Certificate thumbprint (base64)" value={bundle.certificateThumbprintBase64} />
        )}
      </Facts>
      <StoredForm handoffId={handoffId} onStored={onStored} />
    </section>
  )
}

function Copied({ name, value }: { name: string; value: string }) {
  return (
    <Fact name={name} action={<CopyButton value={value} subject={name} />}>
      <Mono>{value}</Mono>
    </Fact>
  )
}

function Ends({ at }: { at: string | null }) {
  const name = 'Secret ends on'
  if (at === null) return <Fact name={name}>not known: it was made by hand, and nobody said</Fact>
  const date = formatDate(new Date(at), 'en')
  return (
    <Fact name={name} action={<CopyButton value={date} subject={name} />}>
      {date}
    </Fact>
  )
}

/** Masked until pressed, for whoever shares a screen; copying does not need to show it. */
function Secret({ value }: { value: string }) {
  const [isShown, setShown] = useState(false)
  return (
    <Fact name="Secret" action={<CopyButton value={value} subject="Secret" />}>
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
    <form action={submit} className="grid gap-3">
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
