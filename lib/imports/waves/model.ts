/** As many as one member of staff may invite from a list within a day, alone. */
export const mostAlone = 25

/** As long as a wave can be taken back. */
export const takeBackMinutes = 5

/** As long as it waits for a second member of staff. */
export const askHours = 24

export const takeBackUntil = (now: Date) => new Date(now.getTime() + takeBackMinutes * 60_000)

/** A release that has not happened by itself within minutes of its time is asked for again. */
export const overdueAt = (now: Date) => new Date(now.getTime() - 2 * 60_000)

export const askedAfter = (now: Date) => new Date(now.getTime() - askHours * 3_600_000)
