import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { reasonOfAttention } from '@/app/staff/_words/attention'
import { isBroken, type Reason } from '@/lib/desk/attention/reason'

/** The worst reason, with the one act that helps; the others are kept under it. */
export function Attention({ reasons }: { reasons: readonly Reason[] }) {
  const [worst, ...others] = reasons
  if (!worst) return null
  const { says, who, act, since } = reasonOfAttention(worst)
  return (
    <section aria-label="What this connection needs">
      <Notice kind={isBroken(worst) ? 'broken' : 'needs-you'} title={says}>
        <p>
          {who} <span className="text-quiet">Since {since}.</span>
        </p>
        <p>
          <a className="link font-medium" href={`#${act.part}`}>
            {act.label}
          </a>
        </p>
        {others.length > 0 && (
          <Disclosure summary={others.length === 1 ? 'And one thing more' : `And ${others.length} things more`}>
            <ul className="grid gap-2">
              {others.map((other) => (
                <Other key={`${other.kind} ${other.since.getTime()} ${other.credential}`} reason={other} />
              ))}
            </ul>
          </Disclosure>
        )}
      </Notice>
    </section>
  )
}

function Other({ reason }: { reason: Reason }) {
  const { says, who, act, since } = reasonOfAttention(reason)
  return (
    <li>
      {says} {who} <span className="text-quiet">Since {since}.</span>{' '}
      <a className="link" href={`#${act.part}`}>
        {act.label}
      </a>
    </li>
  )
}
