import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, by far; begun last, it would run alone while the other worker has nothing to do. */
const long = ['authority', 'breaks.room', 'races.room', 'three-years.room', 'killed.room', 'trouble.room']

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return found === -1 ? long.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
