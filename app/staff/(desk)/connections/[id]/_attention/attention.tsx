import { Disclosure } from '@/app/_components/disclosure'
import { Notice, type NoticeKind } from '@/app/_components/notice'
import { Act } from '@/app/staff/_attention/act'
import { reasonOfAttention } from '@/app/staff/_words/attention'
import { type Reason, type Turn, turnOf } from '@/lib/desk/attention/reason'

type Props = { connectionId: string; reasons: readonly Reason[]; mayChange: boolean }

const kinds: Record<Turn, NoticeKind> = {
  broken: 'broken',
  spencer: 'needs-you',
  customer: 'needs-you',
  resting: 'calm',
}

/** The worst reason, with the one act that helps; the others are kept under it. */
export function Attention({ reasons, ...of }: Props) {
  const [worst, ...others] = reasons
  if (!worst) return null
  return (
    <section aria-label="What this connection needs">
      <Notice kind={kinds[turnOf(worst)]} title={reasonOfAttention(worst).says}>
        <p>
          <Why reason={worst} />
        </p>
        <Act {...of} reason={worst} kind="secondary" />
        {others.length > 0 && (
          <Disclosure summary={others.length === 1 ? 'And one thing more' : `And ${others.length} things more`}>
            <ul className="grid gap-2">
              {others.map((other) => (
                <li key={`${other.kind} ${other.since.getTime()} ${other.credential}`}>
                  {reasonOfAttention(other).says} <Why reason={other} />
                  <Act {...of} reason={other} kind="quiet" />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Notice>
    </section>
  )
}

function Why({ reason }: { reason: Reason }) {
  const { who, since, asked } = reasonOfAttention(reason)
  return (
    <>
      {asked ?? who} <span className="text-quiet">Since {since}.</span>
    </>
  )
}
