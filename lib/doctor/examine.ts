import { env, WrongSettings } from '@/lib/env'
import { inALine } from '@/lib/settings/read-source'
import { examineAddress } from './checks/address'
import { examineDatabase } from './checks/database'
import { examineMail } from './checks/mail'
import { examineMicrosoft } from './checks/microsoft'
import { examineReports } from './checks/reports'
import { type Finding, well, wrong } from './finding'

/** Every setting held against what is there. Reads, signs in, and changes nothing. */
export async function examine(migrations: string, now: Date): Promise<Finding[]> {
  const settings = examineSettings()
  if (settings.some(({ is }) => is === 'no')) return settings
  const { DATABASE_URL, SMTP_URL, PORTAL_URL, BOUNCE_MAILBOX } = env()
  const parts = await Promise.all([
    examineDatabase(DATABASE_URL, migrations),
    examineMicrosoft(now),
    examineMail(SMTP_URL),
    BOUNCE_MAILBOX ? examineReports(BOUNCE_MAILBOX) : [],
    examineAddress(PORTAL_URL, now),
  ])
  return [...settings, ...parts.flat()]
}

function examineSettings(): Finding[] {
  try {
    env()
    return [well('settings', 'Every setting is there and can be used.')]
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error
    return error.problems.map((problem) => wrong('settings', inALine(problem), 'Set it in .env or in the environment.'))
  }
}
