const answer = /" (?<status>\d{3}) \d+ \S+ 127\.0\.0\.1:(?<port>\d+)/g

/**
 * How many requests each portal answered, by what the proxy wrote down.
 * @throws Error where one had none, or somebody was told that something is broken
 */
export function served(written: string, ports: readonly number[]): number[] {
  const answers = [...written.matchAll(answer)].map(({ groups }) => groups)
  const broken = answers.filter((one) => Number(one?.status) >= 500)
  if (broken.length > 0) throw new Error(`${broken.length} answers said that something is broken:\n${written}`)
  return ports.map((port) => {
    const own = answers.filter((one) => Number(one?.port) === port)
    if (own.length === 0) throw new Error(`The proxy asked nothing of the portal at ${port}:\n${written}`)
    return own.length
  })
}
