import type { ConnectionRow } from '@/lib/desk/connections'

/** Where all that was found is one customer's, the way to the page on which it stands side by side. */
export function OfOneCustomer({ rows: [first, ...others] }: { rows: ConnectionRow[] }) {
  if (!first || others.some(({ customerId }) => customerId !== first.customerId)) return null
  return (
    <p className="-my-4">
      <a className="link inline-flex min-h-11 items-center" href={`/staff/customers/${first.customerId}`}>
        The page of {first.customerName}, with contacts and notes
      </a>
    </p>
  )
}
