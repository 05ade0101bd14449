/** States in which a worker has a run, or is about to. */
export const atWork = ['queued', 'running', 'waiting'] as const

export const isAtWork = (state: string) => (atWork as readonly string[]).includes(state)
