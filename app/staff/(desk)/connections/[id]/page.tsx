import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EnvironmentBadge } from '@/app/_components/environment-badge'
import { Notice, type NoticeKind } from '@/app/_components/notice'
import { requireStaff } from '@/app/_lib/session'
import { Switched } from '@/app/_proof/switched'
import { environmentNames } from '@/app/staff/_words/names'
import { reasonInWords } from '@/app/staff/_words/reasons'
import { AuditList } from '@/app/staff/(desk)/audit-list'
import { Part } from '@/app/staff/(desk)/part'
import { waitingReplacements } from '@/lib/credentials/replace-certificate'
import { attentionOf } from '@/lib/desk/attention/attention-of'
import { isBroken } from '@/lib/desk/attention/reason'
import { connectionPage } from '@/lib/desk/connection-page'
import { isBygone } from '@/lib/desk/model'
import { refusedIn } from '@/lib/desk/search/refused-in'
import { translator } from '@/lib/i18n/translator'
import { mayChange } from '@/lib/identity/actor-rules'
import { staffMembers } from '@/lib/identity/staff/members'
import { givenOf } from '@/lib/provisioning/view/given'
import { progressOf } from '@/lib/provisioning/view/progress'
import { PastedRefusal } from '../pasted-refusal'
import { StateWord } from '../state-word'
import { Attention } from './_attention/attention'
import { CertificatePanel } from './_certificate/certificate-panel'
import { Contacts } from './_contacts/contacts'
import { CustomerLink } from './_contacts/customer-link'
import { Credentials } from './_credentials/credentials'
import { EndOfConnection } from './_end/end-of-connection'
import { EndedByStaff } from './_end/ended-by-staff'
import { HandoffPanel } from './_handoff/handoff-panel'
import { Invitations } from './_invitations/invitations'
import { JustInvited } from './_invitations/just-invited'
import { Mails } from './_mails/mails'
import { Outside } from './_outside/outside'
import { Planned } from './_planned/planned'
import { LastRun } from './_progress/last-run'
import { Moments } from './_progress/moments'
import { ConnectionFacts } from './_registration/connection-facts'
import { FromList } from './_registration/from-list'
import { GivenByHand } from './_registration/given-by-hand'
import { CalendarFeeds } from './_reminders/calendar-feeds'
import { Reminders } from './_reminders/reminders'
import { StopOfCustomer } from './stop-of-customer'

const load = cache(async (id: string) => {
  const staff = await requireStaff()
  return { staff, page: await connectionPage(staff, id) }
})

export async function generateMetadata({ params }: PageProps<'/staff/connections/[id]'>) {
  const { page } = await load((await params).id)
  return { title: page ? `${page.customerName} · ${environmentNames[page.environment]}` : 'Connection' }
}

/** What still needs hands stands above what is only to be read. */
export default async function ConnectionPage({ params, searchParams }: PageProps<'/staff/connections/[id]'>) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const { staff, page } = await load(id)
  if (!page) notFound()
  const { certificate } = page
  const may = mayChange(staff)
  const [run, given, reasons, waiting, members] = await Promise.all([
    page.lastRun && progressOf(staff, page.id),
    page.endedAt ? null : givenOf(staff, page.id),
    attentionOf(staff, page.id),
    page.readsUsers ? waitingReplacements(staff, page.id) : [],
    may ? staffMembers(staff) : [],
  ])
  const isRunBygone = page.lastRun !== null && isBygone(page, page.lastRun.createdAt)
  const refused = refusedIn(only(query.refused) ?? '')
  const isHandoffBygone = page.handoff !== null && isBygone(page, page.handoff.createdAt)
  const isHandoffOpen = !isHandoffBygone && page.handoff?.state !== 'stored' && page.handoff?.state !== 'superseded'
  const handoff = page.handoff && (
    <HandoffPanel handoff={page.handoff} isBygone={isHandoffBygone} staff={staff} members={members} />
  )
  const certificatePanel = page.readsUsers && (
    <CertificatePanel page={page} certificate={certificate} waiting={waiting} mayChange={may} />
  )

  return (
    <div className="grid gap-8">
      <div className="grid gap-1">
        <h1 className="flex flex-wrap items-center gap-x-3 text-xl">
          <CustomerLink id={page.customerId} name={page.customerName} />
          <EnvironmentBadge environment={page.environment} name={environmentNames[page.environment]} />
        </h1>
        <p className="text-quiet">
          {page.domain} · <StateWord of={page} worst={page.hindrance ? null : (reasons.find(isBroken) ?? null)} />
        </p>
      </div>

      {refused !== null && <PastedRefusal refused={refused} />}
      <EndedByStaff page={page} />
      <Attention connectionId={page.id} reasons={reasons} mayChange={may} />
      <StopOfCustomer page={page} isAdmin={staff.role === 'Admin'} />
      {run?.reason && !isRunBygone && (run.state === 'needs_person' || run.state === 'stopped') && (
        <Notice kind={kindOf(run.state, run.reason)} title={reasonInWords(run.reason)} />
      )}
      {!page.endedAt && <Switched of={page} language="en" t={translator('en')} />}
      {'invited' in query && <JustInvited page={page} />}
      {query.certificate === 'left' && !certificate && <CertificateLeft />}

      <div className="grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-12">
          {isHandoffOpen && handoff}
          {!certificate && certificatePanel}
          {page.listed && page.isByList && <FromList listed={page.listed} />}
          <ConnectionFacts page={page} mayChange={may} />
          {given && <GivenByHand given={given} />}
          <Credentials page={page} />
          {certificate && certificatePanel}
          {!isHandoffOpen && handoff}
          {run && page.lastRun && <LastRun run={run} lastRun={page.lastRun} />}
        </div>
        <div className="grid content-start gap-12">
          <Invitations page={page} mayChange={may} />
          <Contacts page={page} staff={members} mayChange={may} />
          <Mails mails={page.mails} areReported={page.areMailsReported} />
          <Outside staff={staff} page={page} asked={only(query.partner)} mayChange={may} />
          <Planned staff={staff} connectionId={page.id} />
          {page.nextExpiryAt && !page.isByList && (
            <Reminders staff={staff} connectionId={page.id} firstEnd={page.nextExpiryAt} />
          )}
          <CalendarFeeds staff={staff} connectionId={page.id} />
          <Moments page={page} />
        </div>
      </div>

      <Part id="timeline" title="Timeline">
        <AuditList entries={page.timeline} />
        <p>
          <a className="link" href={`/staff/audit?connection=${page.id}`}>
            All of it, with every fact
          </a>
        </p>
      </Part>
      <EndOfConnection page={page} staff={staff} />
    </div>
  )
}

/** Of a field that came several times none counts. */
const only = (asked: string | string[] | undefined) => (typeof asked === 'string' ? asked : null)

/** What staff themselves ended is not broken. */
function kindOf(state: string, reason: string): NoticeKind {
  if (state !== 'stopped') return 'needs-you'
  return reason === 'superseded' || reason === 'revoked' ? 'calm' : 'broken'
}

/** Another connection was given the same one while this one was made, say. */
function CertificateLeft() {
  return (
    <Notice kind="needs-you" title="The certificate was not taken.">
      <p>Something about it changed while you pressed. Give the same file again here: you are asked about it then.</p>
    </Notice>
  )
}
