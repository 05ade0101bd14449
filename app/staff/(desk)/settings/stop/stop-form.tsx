import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedField } from '@/app/_components/typed-field'
import { Part } from '@/app/staff/(desk)/part'
import type { whatWouldWait } from '@/lib/switch/waiting'
import { inWords } from '@/lib/switch/waiting-in-words'
import { stop } from './actions'

type Asked = NonNullable<Awaited<ReturnType<typeof whatWouldWait>>>

/** What would wait stands before the press. */
export function StopForm({ customerId, customerName, waiting }: Asked & { customerId: string | null }) {
  const whom = customerName ?? 'everybody'
  return (
    <Part id="stop" title={`Stop for ${whom}`}>
      <p>This would wait: {inWords(waiting)}.</p>
      <ActionForm action={stop} refusedTitle="Nothing was stopped" className="grid max-w-md gap-3">
        {customerId && <input type="hidden" name="customer" value={customerId} />}
        <TypedField
          id="reason"
          name="reason"
          label="Why"
          hint="Staff and the audit read it; customers do not."
          required
          maxLength={200}
          autoComplete="off"
        />
        <Button kind="danger" className="justify-self-start">
          Stop for {whom}
        </Button>
      </ActionForm>
      {customerId && (
        <p>
          <a className="link" href="/staff/settings/stop">
            Stop for everybody instead
          </a>
        </p>
      )}
    </Part>
  )
}
