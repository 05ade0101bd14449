import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { SelectField } from '@/app/_components/field'
import { LinkForm } from '@/app/_components/link-form'
import type { ConnectionPage } from '@/lib/desk/connections'
import { linkWords } from '../../../_words/link'
import { intentNames, purposeNames } from '../../../_words/names'
import { ago, shortly } from '../../../_words/times'
import { Part } from '../../part'
import { copyInvitationLink, inviteAgain, revoke, sendAgain } from './actions'
import type { Purpose } from './purpose'

type Invitation = ConnectionPage['invitations'][number]
type Link = Invitation['links'][number]

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
            {ended.map(({ id, intent, state, createdAt, revokedAt, expiresAt }) => (
              <li key={id}>
                {capital(intentNames[intent])}, {shortly(createdAt)}
                <span className="text-quiet">
                  {' '}
                  · {state} {ago(revokedAt ?? expiresAt)}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Part>
  )
}

function OpenInvitation({ invitation, mayChange }: { invitation: Invitation; mayChange: boolean }) {
  const { id, intent, invitedByName, createdAt, expiresAt, links } = invitation
  return (
    <div className="grid gap-2 border-line border-t pt-3">
      <h3>{capital(intentNames[intent])}</h3>
      <p className="text-quiet">
        {invitedByName === null ? 'The portal itself, for a reminder' : invitedByName || 'Somebody who was erased'},{' '}
        {ago(createdAt)} · ends {shortly(expiresAt)}
      </p>
      {links.length === 0 && <p>The mail is on its way.</p>}
      <ul className="divide-y divide-line">
        {links.map((link) => (
          <LinkLine key={link.contactId ?? 'copied'} invitationId={id} link={link} mayChange={mayChange} />
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
          <Disclosure summary="Revoke">
            <ActionForm action={revoke} refusedTitle="It was not revoked" className="grid gap-2">
              <input type="hidden" name="invitation" value={id} />
              <p>Its links stop opening, and whoever came in through it is signed out at once.</p>
              <div>
                <Button kind="danger">Revoke this invitation</Button>
              </div>
            </ActionForm>
          </Disclosure>
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

function InviteAgain({ page }: { page: ConnectionPage }) {
  return (
    <Disclosure summary="Invite again">
      <ActionForm
        action={inviteAgain}
        refusedTitle="Nobody was invited"
        doneMessage="Invited. The mails go out now."
        className="grid gap-3"
      >
        <input type="hidden" name="connection" value={page.id} />
        <SelectField id="purpose" name="purpose" label="What for" defaultValue={purposesFor(page)[0]}>
          {purposesFor(page).map((purpose) => (
            <option key={purpose} value={purpose}>
              {capital(purposeNames[purpose])}
            </option>
          ))}
        </SelectField>
        <p className="text-quiet">{goesTo(page.contacts)}</p>
        <div>
          <Button kind="secondary">Send the invitation</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}

function goesTo(contacts: ConnectionPage['contacts']): string {
  const reached = contacts.filter(({ bouncedAt, leftAt }) => !bouncedAt && !leftAt).length
  if (reached === 0) return 'Goes to nobody: no contact can be reached. Add one, or copy the link.'
  const everybody = reached === 1 ? '1 contact' : `all ${reached} contacts`
  return `Goes to ${reached < contacts.length ? `the ${reached} who can be reached` : everybody}, each in their own language.`
}

/** What makes sense now comes first; what makes none is not offered. */
function purposesFor(page: ConnectionPage): Purpose[] {
  if (page.endedAt || !page.registeredAt) return ['connect']
  if (!page.grantedAt) return ['grant', 'connect', 'repair', 'undo']
  const renewals: Purpose[] = page.isCertificateNew
    ? ['renew certificate', 'renew secret and certificate', 'renew secret']
    : ['renew secret']
  return [...renewals, 'repair', 'undo']
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
