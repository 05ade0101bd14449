/** To what is the customer's: the other environments, people, notes. */
export function CustomerLink({ id, name }: { id: string; name: string }) {
  return (
    <a className="link [overflow-wrap:anywhere]" href={`/staff/customers/${id}`}>
      {name}
    </a>
  )
}
