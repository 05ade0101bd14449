import type { Waiting } from './store'

/** `14 runs, 3 handoffs, 2 invitations not opened`; what is none is left out. */
export function inWords({ runs, handoffs, invitations }: Waiting): string {
  const parts = [
    count(runs, 'run'),
    count(handoffs, 'handoff'),
    invitations > 0 && `${count(invitations, 'invitation')} not opened`,
  ].filter(Boolean)
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

function count(many: number, noun: string): string {
  return many === 0 ? '' : `${many} ${noun}${many === 1 ? '' : 's'}`
}
