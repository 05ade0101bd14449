import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openInvitations, seed } from './demo/seed'
import { buildPortal } from './harness/build-portal'
import { isTaken } from './harness/free-port'
import { type Stack, startStack } from './harness/stack'

const root = path.join(import.meta.dirname, '..')
const folder = path.resolve(root, process.env.DATA_DIR ?? '.data')
const port = Number(process.env.PORT ?? 3000)

if (await isTaken(port)) {
  console.error(`Port ${port} is taken. Stop what listens there, or choose another: PORT=3001 npm run demo`)
  process.exit(1)
}
if (process.argv.includes('--fresh')) rmSync(folder, { recursive: true, force: true })
buildPortal()

let stack: Stack | undefined
const starting = startStack({ folder, port })
const leave = async () => {
  await starting.catch(() => {})
  const { closeQueue } = await import('@/lib/queue/queue')
  const { closeDb } = await import('@/lib/db')
  if (stack) await Promise.all([closeQueue(), closeDb()])
  await stack?.stop()
  rmSync(path.join(folder, 'demo.json'), { force: true })
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave)

stack = await starting
Object.assign(process.env, stack.env, { LOG_LEVEL: 'silent' })
const seeded = path.join(folder, 'seeded')
if (!existsSync(seeded)) {
  console.log('Inviting a few customers and connecting some of them…')
  await seed(stack)
  writeFileSync(seeded, new Date().toISOString())
}
const invitations = await openInvitations(stack)
const people = peopleOf(stack)
const { portal, entra, mailbox, database } = stack
const facts = { portal, entra: entra.origin, mail: mailbox.origin, database, people, invitations, pid: process.pid }
writeFileSync(path.join(folder, 'demo.json'), JSON.stringify(facts, null, 2), { mode: 0o600 })
console.log(`
Spencer portal       ${portal}/staff
  sign in as         oscar.claes@spencer.example (Operator), an.janssens@… (Admin), veerle.peeters@… (Viewer)
Open invitations
${invitations.map(({ customer, url }) => `  ${customer.padEnd(18)} ${url}`).join('\n')}
  sign in as         marie.dubois@contoso.com (Global Administrator), emma.willems@contoso.com (Application Administrator)
Mailbox              ${mailbox.origin}
Entra box            ${entra.origin}/_box
Everything for programs is in ${path.join(folder, 'demo.json')}. Ctrl-C stops all of it; the data stays.
`)

function peopleOf({ entra }: Stack) {
  return Object.values(entra.box.world.tenants).flatMap((tenant) =>
    Object.values(tenant.people).map((person) => ({
      upn: person.user.userPrincipalName ?? '',
      tenant: tenant.key,
      tenantId: tenant.id,
      role: [...Object.values(person.appRoles).flat(), ...person.roles].join(' '),
    })),
  )
}
