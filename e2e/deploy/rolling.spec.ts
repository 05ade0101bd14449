import { writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { agree, create, expectConnected, fillInvitation, linkIn } from '@/e2e/stories/people'
import { countOf } from './counted'
import { actionsOf, expect, test } from './fixtures'
import { pressUntil } from './watched'

test('an update at noon costs nobody a press: what was open is pressed, what is under way ends, and each of it once', async ({
  builds,
  fleet,
  shown,
  company,
  asStaff,
  load,
  signedIn,
  connected,
  mail,
  team,
  sql,
}) => {
  const { balancer, entra } = fleet
  entra.box.world.settings.latencyMs = 300 // of each request: a run lasts seconds

  const [mapped, reviewed, followed, written] = [
    await company('plain'),
    await company('plain'),
    await company('plain'),
    await company('plain'),
  ]
  const { admin: mapper, id } = await connected(mapped)
  const link = linkIn(await mail(team.Operator.address, new RegExp(mapped.name)), 'handoff')
  const [reader, lateReader] = [await asStaff('Operator'), await asStaff('Admin')]
  await reader.goto(link)
  await expect(reader.getByRole('button', { name: 'Show the secret' })).toBeVisible()
  await mapper.goto(`/connect/${id}/mapping`)
  const title = mapper.getByLabel('Job title')
  await title.selectOption({ index: 1 })
  const chosen = await title.inputValue()
  const { admin: reviewer } = await signedIn(reviewed)
  const { admin: follower } = await signedIn(followed)
  await followed.lag(600_000) // its run waits until its replicas show what was made
  await create(follower, followed.domain)
  const atWork = follower.getByRole('heading', { name: `At work in ${followed.domain}` })
  await expect(atWork).toBeVisible()
  const writer = await asStaff('Operator')
  const contact = await fillInvitation(writer, written)

  const atIt = load(2)
  const running = async () => (await sql(`select id from "Run" where state::text = $1`, ['running'])).length
  await expect.poll(running).toBeGreaterThan(0)
  await fleet.migrate(builds.after)
  const portals = [await fleet.replacePortal(builds.after), await fleet.replacePortal(builds.after)]
  await expect.poll(running).toBeGreaterThan(0)
  const workers = [await fleet.replaceWorker(builds.after), await fleet.replaceWorker(builds.after)]

  const known = actionsOf(builds.after)
  const pressed = { known: 0, unknown: 0 }
  /** On a page that was opened before: where its action has gone it is asked for once more, and never where it is known. */
  async function press(page: Page, button: string, wanted: Locator): Promise<void> {
    const pressing = page.waitForRequest((request) => request.headers()['next-action'] !== undefined)
    const again = await pressUntil(page, page.getByRole('button', { name: button }), wanted)
    const which = known.has((await pressing).headers()['next-action'] ?? '') ? 'known' : 'unknown'
    expect([button, again]).toEqual([button, which === 'known' ? 0 : 1])
    pressed[which] += 1
  }
  await press(writer, `Invite ${written.name}`, writer.getByText(`${written.name} is invited.`))
  await mail(contact, /connect to Spencer/)
  const saved = mapper.getByText('Saved. Spencer uses this at the next synchronisation.')
  const answerGone = mapper.locator('[data-answer-gone]') // done, and Next loaded the page of the new build
  await press(mapper, 'Save these fields', saved.or(answerGone))
  await expect(title).toHaveValue(chosen)
  const accept = reviewer.getByRole('button', { name: 'Accept' })
  await press(reviewer, `Create the Spencer app in ${reviewed.domain}`, accept)
  await agree(reviewer)
  await expectConnected(reviewer)
  await reader.getByRole('button', { name: 'Show the secret' }).click()
  await expect(reader.getByText('Application (client) ID', { exact: true })).toBeVisible()
  await lateReader.goto(link)
  await lateReader.getByRole('button', { name: 'Show the secret' }).click()
  await expect(lateReader.getByText('There is nothing to show behind this link.')).toBeVisible()
  await press(reader, 'Stored in the back office', reader.getByText('This link is empty now.'))
  await expect(atWork).toBeVisible()
  await followed.lag(0)
  await expectConnected(follower)
  await atIt.stop()

  const whole = [mapped, reviewed, followed, ...atIt.companies]
  const counts = (await Promise.all(whole.map((each) => countOf(each, sql)))).flatMap(Object.values)
  const invited = (await countOf(written, sql)).connections ?? 0
  const errors = [...balancer.carried.errors, ...shown.broken.map((page) => `${page} broke`)]
  const told = {
    companies: whole.length,
    requests: balancer.carried.requests,
    presses: balancer.carried.presses,
    again: shown.again,
    elsewhere: balancer.carried.elsewhere,
    lost: atIt.failed.length + [...counts, invited].filter((count) => count < 1).length,
    twice: [...counts, invited].filter((count) => count > 1).length,
    errors: errors.length,
    seconds: { portals: portals.map(({ seconds }) => seconds), workers: workers.map(({ seconds }) => seconds) },
  }
  writeFileSync(process.env.DEPLOY_COUNTED ?? '', JSON.stringify(told))
  expect([...atIt.failed, ...errors]).toEqual([])
  expect(told).toMatchObject({ lost: 0, twice: 0, errors: 0 })
  expect([...portals, ...workers].map(({ code }) => code)).toEqual([143, 143, 0, 0])
  for (const { seconds } of [...portals, ...workers]) expect(seconds).toBeLessThan(10)
  if (!process.env.DEPLOY_REF) expect(pressed).toEqual({ known: 2, unknown: 2 })
})
