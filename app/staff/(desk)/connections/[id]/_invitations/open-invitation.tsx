import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { LinkForm } from '@/app/_components/link-form'
import { alterationNames } from '@/app/staff/_words/alteration'
import { linkWords } from '@/app/staff/_words/link'
import { intentNames } from '@/app/staff/_words/names'
import { ago, shortly } from '@/app/staff/_words/times'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { copyInvitationLink, sendAgain } from './actions'
import { capital } from './capital'
import { Revoke } from './revoke'

type Invitation = ConnectionPage['invitations'][number]
type Link = Invitation['links'][number]

/** Its links and what became of each, and the ways to send, copy and revoke them. */
export function OpenInvitation({ invitation, mayChange }: { invitation: Invitation; mayChange: boolean }) {
  const { id, intent, invitedByName, createdAt, expiresAt, links } = invitation
  return (
    <div className="grid gap-2 border-line border-t pt-3">
      <h3>{invitation.alteration ? alterationNames[invitation.alteration] : capital(intentNames[intent])}</h3>
      <p className="text-quiet">
        {invitedByName === null ? 'The portal itself, for a reminder' : invitedByName || 'Somebody who was erased'},{' '}
        {ago(createdAt)} · ends {shortly(expiresAt)}
      </p>
      {links.length === 0 && <p>The mail is on its way.</p>}
      <ul className="divide-y divide-line">
        {links.map((link) => (
          <LinkLine
            key={link.contactId ?? link.addresseeId ?? 'copied'}
            invitationId={id}
            link={link}
            mayChange={mayChange}
          />
        ))}
      </ul>
      {mayChange && (
        <>
          <LinkForm
            action={copyInvitationLink}
            of={{ field: 'invitation', id }}
            words={linkWords('Copy a link once')}
            warning="For one person at the customer. Copying again ends this one; mailed links stay as they are."
          />
          <Revoke invitationId={id} />
        </>
      )}
    </div>
  )
}

function LinkLine({ invitationId, link, mayChange }: { invitationId: string; link: Link; mayChange: boolean }) {
  return (
    <li className="flex items-center justify-between gap-x-4 py-1">
      <div className="min-w-0 py-1">
        {link.contactName ?? 'A copied link'}
        <span className="block text-quiet">{stateOf(link)}</span>
      </div>
      {mayChange && link.contactId && (
        <ActionForm action={sendAgain} refusedTitle="It was not sent again" doneMessage="On its way.">
          <input type="hidden" name="invitation" value={invitationId} />
          <input type="hidden" name="contact" value={link.contactId} />
          <Button kind="quiet" className="whitespace-nowrap">
            Send again<span className="sr-only"> to {link.contactName}</span>
          </Button>
        </ActionForm>
      )}
    </li>
  )
}

function stateOf({ state, sentAt, openedAt, mintedAt, revokedAt }: Link): string {
  if (state === 'opened' && openedAt) return `opened ${ago(openedAt)}`
  if (state === 'sent' && sentAt) return `sent ${ago(sentAt)}, not opened yet`
  if (state === 'copied') return `made ${ago(mintedAt)}, not opened yet`
  if (state === 'revoked' && revokedAt) return `ended ${ago(revokedAt)}`
  return state === 'expired' ? 'ended' : 'not sent yet'
}
