/** To what is the customer's: the other environments, people, notes. */
export function CustomerLink({ id, name }: { id: string; name: string }) {
  return (
    <a
      className="underline decoration-1 decoration-control underline-offset-4 [overflow-wrap:anywhere] hover:decoration-ink"
      href={`/staff/customers/${id}`}
    >
      {name}
    </a>
  )
}
