import { Disclosure } from '@/app/_components/disclosure'
import type { Translator } from '@/lib/i18n/translator'
import type { ReceiptLine } from '@/lib/provisioning/view/view'

/** What stood and what was sent, letter by letter, for whoever wants to know exactly. */
export function LineDetails({ line: { before, after }, t }: { line: ReceiptLine; t: Translator }) {
  if (before === null && after === null) return null
  const parts = [
    { name: t('receipt.before'), value: before },
    { name: t('receipt.after'), value: after },
  ]
  return (
    <Disclosure summary={t('receipt.details')}>
      <dl className="grid gap-2">
        {parts.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-quiet">{name}</dt>
            <dd>
              {value === null ? (
                t('receipt.nothing')
              ) : (
                <pre
                  translate="no"
                  className="overflow-x-auto whitespace-pre-wrap break-all bg-sunken p-3 font-mono text-xs"
                >
                  {JSON.stringify(value, null, 2)}
                </pre>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
