import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes each; the others take seconds. */
const long = ['tests/e2e/console.test.ts', 'tests/chaos/', 'tests/e2e/']

/** What takes longest begins first, so that no worker stands still while another ends it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((part) => moduleId.includes(part))
      return found === -1 ? long.length : found
    }
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}
