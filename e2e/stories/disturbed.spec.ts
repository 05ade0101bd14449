import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Stack, startStack } from '@/e2e/harness/stack'
import { oursIn } from './blueprint'
import { dump } from './dump'
import { expect, test as told } from './fixtures'
import { create, expectConnected, invite, linkIn, openAndSignIn } from './people'
import { worldOf } from './world'

/** A stack of its own, because what happens here happens to everybody in it. */
const test = told.extend<object, { stack: Stack }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern.
    async ({}, use) => {
      const { folder } = JSON.parse(process.env.STORIES_WORLD ?? '{}')
      const stack = await startStack({ folder: path.join(folder, 'disturbed'), isRecorded: true })
      await use(stack)
      writeFileSync(path.join(stack.folder, 'dump'), await dump(stack.database))
      await stack.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  world: [
    async ({ stack }, use) => {
      await use(worldOf(stack, path.dirname(stack.folder)))
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ mode: 'serial' })

type Asked = { path: string }

/** A request of the run is on its way, and Microsoft takes its time to answer. */
const slowly = { host: 'graph', method: 'PATCH', match: '/servicePrincipals', delayMs: 4000 }

for (const { what, customer, key, domain, admin: name, disturb } of [
  {
    what: 'a worker killed',
    customer: 'Contoso',
    key: 'contoso',
    domain: 'contoso.com',
    admin: 'Marie Dubois',
    disturb: async ({ worker, addWorker }: Stack) => {
      worker.child.kill('SIGKILL')
      addWorker()
    },
  },
  {
    what: 'the database restarted',
    customer: 'Adventure Works',
    key: 'adventure-works',
    domain: 'adventure-works.com',
    admin: 'Matthias Becker',
    disturb: ({ postgres }: Stack) => postgres.crash(),
  },
]) {
  test(`${what} in the middle of a run costs the person who watches nothing: one registration, one secret`, async ({
    asStaff,
    aPerson,
    mail,
    box,
    stack,
    request,
    world,
  }) => {
    const staff = await asStaff('Oscar Claes')
    const admin = await aPerson()
    await openAndSignIn(admin, linkIn(await mail(await invite(staff, { customer, domain }), /./), 'join'), name)
    await request.delete(`${world.box}/_box/requests`)
    await box.post('faults', slowly)
    await create(admin, domain)
    const waiting = async () =>
      ((await box.get('requests')) as Asked[]).filter(({ path: to }) => /servicePrincipals/.test(to))
    await expect.poll(waiting, { intervals: [50] }).toHaveLength(1)
    await expect(admin.getByRole('heading', { name: `At work in ${domain}` })).toBeVisible()
    await disturb(stack)
    await expectConnected(admin)
    const ours = oursIn(await box.tenant(key), 'production')
    expect(ours).toHaveLength(1)
    expect(ours[0]?.passwordCredentials).toHaveLength(1)
    await staff.reload()
    await expect(staff.getByRole('main')).toContainText('connected')
  })
}

test('while no mail can leave the secret is held, and staff copy its link themselves', async ({
  asStaff,
  aPerson,
  mail,
  request,
  world,
  guard,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Proseware', domain: 'proseware.com' } as const
  const link = linkIn(await mail(await invite(staff, wish), /./), 'join')
  await request.post(`${world.mailbox}/down`)
  const admin = await aPerson()
  await openAndSignIn(admin, link, 'Charlotte Leroy')
  await create(admin, wish.domain)
  await expectConnected(admin)
  await expect(admin.getByRole('main')).toContainText('ready to be sent')

  const handoff = staff.getByRole('region', { name: 'Handoff of the secret' })
  await expect(async () => {
    await staff.reload()
    await expect(handoff.getByText('The mail server did not take the mail.')).toBeVisible({ timeout: 500 })
  }).toPass()
  await handoff.getByRole('button', { name: 'Copy the link yourself' }).click()
  const copied = await handoff.getByLabel('Shown once, here and now').inputValue()
  guard('shown key', copied.split('#')[1] ?? '')
  await request.post(`${world.mailbox}/up`)
  await staff.goto(copied)
  const answer = staff.waitForResponse(/\/claim$/)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  guard('secret', (await (await answer).json()).bundle.secret)
  await expect(staff.getByText('Application (client) ID', { exact: true })).toBeVisible()
})
