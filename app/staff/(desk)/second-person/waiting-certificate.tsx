import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField } from '@/app/_components/typed-field'
import { CertificateShown } from '@/app/staff/_certificate/certificate-shown'
import { OddShown } from '@/app/staff/_certificate/odd-shown'
import { ago, atTime } from '@/app/staff/_words/times'
import type { WaitingReplacement } from '@/lib/credentials/replace-certificate'
import { confirmCertificate, declineCertificate, replaceCertificateAlone } from './actions'

/** A certificate somebody asked to put in the place of another: all of it to be read, and the presses of whoever reads. */
export function WaitingCertificate({ waiting, mayChange }: { waiting: WaitingReplacement; mayChange: boolean }) {
  const { certificate, odd, nevertheless, askedBy, askedAt, expiresAt, isOwn } = waiting
  return (
    <div className="grid gap-3 border-amber-text border-l-4 pl-4">
      <p className="font-medium">
        {isOwn ? 'You asked' : `${askedBy || 'Somebody who was erased'} asked`} {ago(askedAt)} to replace the
        certificate with this one. It waits for a second person until {atTime(expiresAt)}.
      </p>
      <CertificateShown certificate={certificate} />
      {odd && <OddShown odd={odd} askedBy={askedBy} nevertheless={nevertheless} />}
      {mayChange && (isOwn ? <OwnPresses waiting={waiting} /> : <OthersPresses waiting={waiting} />)}
    </div>
  )
}

function OthersPresses({ waiting }: { waiting: WaitingReplacement }) {
  return (
    <>
      <ActionForm
        action={confirmCertificate}
        of={{ field: 'ask', id: waiting.id }}
        refusedTitle="The certificate was not replaced"
        className="grid gap-2"
      >
        <p>
          Ask {waiting.askedBy || 'whoever asked'} for the thumbprint yourself, by telephone say, and compare it. Your
          press gives exactly this certificate; the customer’s next run registers it.
        </p>
        <Pressed waiting={waiting} />
        <div>
          <Button>Replace it with this certificate{waiting.odd && ' nevertheless'}</Button>
        </div>
      </ActionForm>
      <Decline waiting={waiting} summary="Decline it" act="Decline this certificate" />
    </>
  )
}

/** Exactly what was read: the certificate, and what is odd about it. */
function Pressed({ waiting: { sha256, odd } }: { waiting: WaitingReplacement }) {
  return (
    <>
      <input type="hidden" name="sha256" value={sha256} />
      {odd && <input type="hidden" name="question" value={odd.question} />}
    </>
  )
}

function OwnPresses({ waiting }: { waiting: WaitingReplacement }) {
  const { id, alone } = waiting
  return (
    <>
      <p>Another Operator or Admin has to press it; you cannot.</p>
      {alone && !alone.isOpen && (
        <p className="text-quiet">
          If nobody comes, you as an Admin can go on alone from {atTime(alone.from)}, with a reason.
        </p>
      )}
      {alone?.isOpen && (
        <Disclosure summary="Nobody is there">
          <ActionForm
            action={replaceCertificateAlone}
            of={{ field: 'ask', id }}
            refusedTitle="The certificate was not replaced"
            className="grid gap-3 pt-2"
          >
            <p>Every Admin, the account owner and the customer’s contacts are told by mail that you went on alone.</p>
            <Pressed waiting={waiting} />
            <TypedField id={`alone-${id}`} name="reason" label="Why it cannot wait" required maxLength={300} />
            <div>
              <Button kind="danger">Replace it alone</Button>
            </div>
          </ActionForm>
        </Disclosure>
      )}
      <Decline waiting={waiting} summary="Take it back" act="Take it back" />
    </>
  )
}

function Decline({ waiting, summary, act }: { waiting: WaitingReplacement; summary: string; act: string }) {
  return (
    <Disclosure summary={summary}>
      <ActionForm
        action={declineCertificate}
        of={{ field: 'ask', id: waiting.id }}
        refusedTitle="Nothing was changed"
        className="grid gap-3 pt-2"
      >
        <TypedField id={`reason-${waiting.id}`} name="reason" label="Why" required maxLength={300} />
        <div>
          <Button kind="secondary">{act}</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
