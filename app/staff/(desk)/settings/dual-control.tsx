import { Mono } from '@/app/_components/facts'
import { Notice } from '@/app/_components/notice'

/** Silent while it is on: what is missing is what everybody of staff should see. */
export function DualControl({ isOn }: { isOn: boolean }) {
  if (isOn) return null
  return (
    <Notice kind="needs-you" title="One person alone can replace a certificate.">
      <p>
        <Mono>DUAL_CONTROL</Mono> is <Mono>off</Mono>, for a desk of one: no second member of staff is asked, and the
        audit says so of every certificate given.
      </p>
    </Notice>
  )
}
