const secretNames = ['secretText', 'access_token', 'refresh_token', 'id_token']

/** Every secret and token in an answer, wherever it stands in it. */
export async function canariesIn(response: Response): Promise<string[]> {
  if (!response.headers.get('content-type')?.includes('json')) return []
  const found: string[] = []
  try {
    JSON.parse(await response.text(), (name, value: unknown) => {
      if (secretNames.includes(name) && typeof value === 'string') found.push(value)
      return value
    })
  } catch {
    return found // cut off: nobody can have read it
  }
  return found
}
