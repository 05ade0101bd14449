import { Mono } from '@/app/_components/facts'
import { Notice } from '@/app/_components/notice'

/** Silent while a second factor is demanded: what is missing is what everybody of staff should see. */
export function SecondFactor({ demanded }: { demanded: string }) {
  if (demanded !== 'none') return null
  return (
    <Notice kind="needs-you" title="Staff come in without a second factor.">
      <p>
        <Mono>STAFF_AUTH_CONTEXT</Mono> is <Mono>none</Mono>: the portal does not ask Microsoft for more than a
        password. Whoever runs it can name the authentication context that a Conditional Access policy of Spencer’s
        guards.
      </p>
    </Notice>
  )
}
