const kept: typeof globalThis & { spencer?: Record<string, object> } = globalThis

/**
 * What there is one of for the whole process. A variable of a module is one for each time that the module is evaluated,
 * which `next dev` does at every change to it; each would leave its connections behind.
 */
export function ofThisProcess<Kept extends object>(name: string): Partial<Kept> {
  kept.spencer ??= {}
  kept.spencer[name] ??= {}
  return kept.spencer[name]
}
