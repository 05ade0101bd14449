import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Fact, Facts } from '@/app/_components/facts'
import { LinkForm } from '@/app/_components/link-form'
import { Notice } from '@/app/_components/notice'
import { linkWords } from '@/app/staff/_words/link'
import { atTime } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import type { HandoffView } from '@/lib/handoff/find'
import { shownState } from '@/lib/handoff/model'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { askForAnother, burnHandoff, copyHandoffLink } from './actions'
import { type Member, SayStored } from './say-stored'

const states: Record<HandoffView['state'], string> = {
  held: 'sealed, on its way to the account owner',
  linked: 'sent, not opened yet',
  claimed: 'opened, not stored yet',
  stored: 'stored in the back office',
  expired: 'ended',
  superseded: 'a newer secret took its place, or the connection ended',
}

type Props = { handoff: HandoffView; isBygone: boolean; staff: Staff; members: readonly Member[] }

/** Where the newest secret is between the customer’s tenant and our back office. */
export function HandoffPanel({ handoff, isBygone, staff, members }: Props) {
  const may = mayChange(staff)
  return (
    <Part id="handoff" title="Handoff of the secret">
      {handoff.state === 'expired' && !isBygone && (
        <Notice kind="needs-you" title={howEnded(handoff)}>
          <p>The secret cannot be shown any more. Invite to renew: the customer makes another in a minute.</p>
        </Notice>
      )}
      {handoff.unreadableAt && isOpen(handoff) && (
        <Notice kind="broken" title="The sealed secret does not open.">
          <p>
            Since {atTime(handoff.unreadableAt)}: the key that sealed it is missing from SEALING_KEYS, or its row was
            changed. Put the key back, or burn this one and invite to renew.
          </p>
        </Notice>
      )}
      {needsHands(handoff) && (
        <Notice kind="needs-you" title="The link was not mailed.">
          <p>
            Where the mail server did not take the mail, it is tried again; where nobody of staff is known as account
            owner, name one. Or copy the link yourself; then no mail goes out any more.
          </p>
        </Notice>
      )}
      <Facts>
        <Fact name="State">{states[shownState(handoff)]}</Fact>
        {handoff.sentAt && (
          <Fact name="Sent">
            {atTime(handoff.sentAt)} to {handoff.sentTo}
          </Fact>
        )}
        {!handoff.sentAt && handoff.sentTo && handoff.linkedAt && (
          <Fact name="Link copied">
            {atTime(handoff.linkedAt)} by {handoff.sentTo}
          </Fact>
        )}
        {handoff.state === 'linked' && handoff.expiresAt && <Fact name="Link ends">{atTime(handoff.expiresAt)}</Fact>}
        {handoff.claimedAt && (
          <Fact name="Opened">
            {atTime(handoff.claimedAt)} by {handoff.claimedByName || 'somebody who was erased'}
            {handoff.claimedFrom && `, from ${handoff.claimedFrom}`}
          </Fact>
        )}
        {handoff.storedAt && (
          <Fact name="Stored">
            {atTime(handoff.storedAt)}
            {storedBy(handoff)}
          </Fact>
        )}
        {handoff.burntAt && <Fact name="Ended by hand">{atTime(handoff.burntAt)}</Fact>}
      </Facts>
      {may && canBeCopied(handoff) && (
        <LinkForm
          action={copyHandoffLink}
          of={{ field: 'handoff', id: handoff.id }}
          words={linkWords('Copy the link yourself')}
          warning="For one Operator or Admin. It opens once; copying again ends this one, and no mail goes out any more."
        />
      )}
      {may && handoff.state === 'claimed' && <SayStored handoff={handoff} staff={staff} members={members} />}
      {may && <EndIt handoff={handoff} />}
    </Part>
  )
}

/** Before its time, or because somebody else was first. Neither takes the secret away at Microsoft: the customer’s next press does. */
function EndIt({ handoff: { id, state } }: { handoff: HandoffView }) {
  if (state === 'held' || state === 'linked') {
    return (
      <Disclosure summary="Burn it now">
        <ActionForm action={burnHandoff} refusedTitle="It was not burnt" className="grid gap-2">
          <input type="hidden" name="handoff" value={id} />
          <p>Nobody can open it any more, and nothing brings it back. Invite to renew afterwards.</p>
          <div>
            <Button kind="danger">Burn this secret now</Button>
          </div>
        </ActionForm>
      </Disclosure>
    )
  }
  if (state !== 'claimed' && state !== 'stored') return null
  return (
    <Disclosure summary="Opened already, and it was not you?">
      <ActionForm
        action={askForAnother}
        refusedTitle="Nobody was asked"
        doneMessage="Asked. The mails go out now."
        className="grid gap-2"
      >
        <input type="hidden" name="handoff" value={id} />
        <p>
          Whatever of it can still be shown is ended, and the customer’s contacts are asked for a renewal: their press
          removes this secret and makes another.{' '}
          {state === 'stored' &&
            'From then until you have stored the new one nobody there can sign in: be ready for it.'}
        </p>
        <div>
          <Button kind="danger">Ask the customer for another secret</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}

/** By whom, and who said so where it was somebody else. */
function storedBy({ storedById, storedByName, saidStoredById, saidStoredByName }: HandoffView): string {
  if (storedById === null) return ''
  const said = saidStoredById === storedById ? '' : `, said by ${saidStoredByName || 'somebody who was erased'}`
  return ` by ${storedByName || 'somebody who was erased'}${said}`
}

function howEnded({ burntAt, mailFailedAt }: HandoffView): string {
  if (burntAt) return 'Ended by hand.'
  return mailFailedAt ? 'Its mail did not arrive, and its link has ended.' : 'The link ended before anybody opened it.'
}

const isOpen = ({ state }: HandoffView) => state === 'held' || state === 'linked' || state === 'claimed'

const needsHands = ({ state, mailFailedAt, sentAt, sentTo }: HandoffView) =>
  (state === 'held' || state === 'linked') && mailFailedAt !== null && !sentAt && !sentTo

const patienceMilliseconds = 2 * 60_000

/** Not while the first mail is simply on its way; always once it failed, or once somebody copied before. */
function canBeCopied(handoff: HandoffView, now = new Date()): boolean {
  const isOpen = (handoff.state === 'held' || handoff.state === 'linked') && !handoff.sentAt && handoff.heldUntil > now
  const isLate = now.getTime() - handoff.createdAt.getTime() > patienceMilliseconds
  return isOpen && (handoff.mailFailedAt !== null || handoff.sentTo !== null || isLate)
}
