'use client'

import { useActionState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { type ChainState, checkChain } from './actions'

export function ChainCheck() {
  const [state, check, isBusy] = useActionState<ChainState, FormData>(checkChain, { status: 'idle' })
  return (
    <form action={check} aria-busy={isBusy} className="grid justify-items-end gap-3">
      <Button kind="secondary" disabled={isBusy}>
        {isBusy ? 'Reading every entry…' : 'Check the chain'}
      </Button>
      <div aria-live="polite">
        {state.status === 'whole' && (
          <Notice kind="good" title={`Whole: ${state.entries} entries, each follows the one before.`} />
        )}
        {state.status === 'broken' && (
          <Notice kind="broken" title={`Broken at entry ${state.seq}.`}>
            <p>That entry is not what was written, or the one before it was removed. Compare with a backup.</p>
          </Notice>
        )}
        {state.status === 'refused' && <Notice kind="needs-you" title={state.message} />}
      </div>
    </form>
  )
}
