import type { Finding } from '@/lib/doctor/finding'
import type { Machine } from './machine'

/** Doctor, who trusts the proxy’s certificate too. @throws Error where it finds anything wrong */
export async function examine(machine: Machine, authority: string): Promise<{ well: number; unknown: string[] }> {
  const doctor = machine.begin(machine.program('doctor.mjs', '--json'), { NODE_EXTRA_CA_CERTS: authority })
  if ((await doctor.exit) !== 0) throw new Error(doctor.said())
  const findings = JSON.parse(doctor.said()) as Finding[]
  return {
    well: findings.filter(({ is }) => is === 'yes').length,
    unknown: findings.filter(({ is }) => is === 'unknown').map(({ code }) => code),
  }
}
