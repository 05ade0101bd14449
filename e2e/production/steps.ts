/** Says what is done, and keeps how many seconds it took. */
export function steps() {
  const seconds: Record<string, number> = {}
  const step = async <Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> => {
    console.error(`› ${name}`)
    const began = performance.now()
    const result = await work()
    seconds[name] = Math.round((performance.now() - began) / 100) / 10
    return result
  }
  return { step, seconds }
}
