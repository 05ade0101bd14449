import { atTime } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import { letterName } from '@/lib/mail/letter'
import type { MailView } from '@/lib/mail/mails-of'

/** What was mailed about this connection, and whether it arrived. What did not stands out, with the server's own words. */
export function Mails({ mails, areReported }: { mails: readonly MailView[]; areReported: boolean }) {
  if (mails.length === 0) return null
  return (
    <Part id="mails" title="Mails">
      <ul className="divide-y divide-line border-line border-y">
        {mails.map((mail) => (
          <li key={mail.id} className="py-2">
            {letterName(mail)}{' '}
            <span className="text-quiet">
              · to {mail.name ?? 'Spencer'} · {atTime(mail.createdAt)}
            </span>
            <State mail={mail} />
          </li>
        ))}
      </ul>
      {!areReported && (
        <p className="text-quiet text-sm">
          Whether mails arrive is not known here: no mailbox for reports is set. What a server refuses at once is.
        </p>
      )}
    </Part>
  )
}

function State({ mail: { state, status, said, reportedAt, openedAt } }: { mail: MailView }) {
  const didNotArrive = state === 'failed' || state === 'bounced'
  const at = openedAt ?? reportedAt
  return (
    <p className={didNotArrive ? 'text-amber-text' : 'text-quiet'}>
      {words[state]}
      {at && `, ${atTime(at)}`}.{' '}
      {didNotArrive && (said || status) && (
        <>
          The server said: <q translate="no">{said || status}</q>
        </>
      )}
    </p>
  )
}

const words: Record<MailView['state'], string> = {
  sending: 'Not taken by our mail server',
  sent: 'Taken by our mail server',
  delayed: 'Delayed: a server is still trying',
  reached: 'Reached the mailbox',
  opened: 'Its link was opened',
  failed: 'Did not arrive',
  bounced: 'Nobody has this address',
}
