import { Disclosure } from '@/app/_components/disclosure'
import { alterationNames } from '@/app/staff/_words/alteration'
import { intentNames } from '@/app/staff/_words/names'
import { ago, shortly } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { capital } from './capital'
import { InviteAgain } from './invite-again'
import { OpenInvitation } from './open-invitation'
import { Revoke } from './revoke'

export function Invitations({ page, mayChange }: { page: ConnectionPage; mayChange: boolean }) {
  const open = page.invitations.filter(({ state }) => state === 'open')
  const ended = page.invitations.filter(({ state }) => state !== 'open')
  return (
    <Part id="invitations" title="Invitations">
      {open.length === 0 && <p className="text-quiet">None is open.</p>}
      {open.map((invitation) => (
        <OpenInvitation key={invitation.id} invitation={invitation} mayChange={mayChange} />
      ))}
      {mayChange && <InviteAgain page={page} />}
      {ended.length > 0 && (
        <Disclosure summary={`Ended: ${ended.length}`}>
          <ul className="grid gap-1">
            {ended.map(({ id, intent, alteration, state, createdAt, revokedAt, fulfilledAt, expiresAt, mayRevoke }) => (
              <li key={id}>
                {alteration ? alterationNames[alteration] : capital(intentNames[intent])}, {shortly(createdAt)}
                <span className="text-quiet">
                  {' '}
                  · {state} {ago(revokedAt ?? fulfilledAt ?? expiresAt)}
                </span>
                {mayChange && mayRevoke && <Revoke invitationId={id} />}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Part>
  )
}
