import { CopiedFact } from '@/app/_components/copied-fact'
import { Fact, Facts } from '@/app/_components/facts'
import { shortly } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import type { ConnectionPage } from '@/lib/desk/connection-page'

/** Of an app that was made by hand: what Spencer's own list says, as what it is, until somebody signs in and it is seen. */
export function FromList({ listed }: { listed: NonNullable<ConnectionPage['listed']> }) {
  const { applicationId, secretEndsAt, certificateEndsAt, listedAt, importId } = listed
  return (
    <Part id="from-list" title="From Spencer’s list, not seen">
      <Facts>
        {applicationId && <CopiedFact name="Application (client) ID" value={applicationId} />}
        <Fact name="Secret ends">{secretEndsAt ? shortly(secretEndsAt) : 'the list does not say'}</Fact>
        <Fact name="Certificate ends">{certificateEndsAt ? shortly(certificateEndsAt) : 'the list does not say'}</Fact>
        <Fact name="List">
          <a className="link" href={`/staff/import/${importId}`}>
            imported on {shortly(listedAt)}
          </a>
        </Fact>
      </Facts>
      <p className="text-quiet">
        It was made by hand, before the portal. Once somebody of the customer has connected, what is really there stands
        here instead.
      </p>
    </Part>
  )
}
