import { oursIn } from '@/e2e/stories/blueprint'
import type { Company } from '@/e2e/stories/company'

type Sql = (statement: string, values: unknown[]) => Promise<Record<string, unknown>[]>

/** How often each thing that one company should have once is there: by the database, and by Microsoft's own tables. */
export async function countOf(company: Company, sql: Sql): Promise<Record<string, number>> {
  const [rows = {}] = await sql(
    `select count(distinct customer.id)::int as customers, count(distinct connection.id)::int as connections,
            count(distinct run.id)::int as runs,
            count(distinct run.id) filter (where run.state = 'done')::int as done,
            count(distinct handoff.id)::int as handoffs
       from "Customer" customer
       left join "Connection" connection on connection."customerId" = customer.id
       left join "Run" run on run."connectionId" = connection.id
       left join "Handoff" handoff on handoff."connectionId" = connection.id
      where customer.name = $1`,
    [company.name],
  )
  const applications = oursIn(await company.tenant(), 'production')
  const secrets = applications.flatMap(({ passwordCredentials }) => passwordCredentials ?? [])
  return { ...(rows as Record<string, number>), applications: applications.length, secrets: secrets.length }
}
