import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { ageText, bytesText, tenth } from './measures.ts'

/** Numbers of a queue in the reader's words. */
export const useMeasures = () => {
  const t = useT()
  const format = useFormat()
  return {
    count: format.number,
    age: (seconds: number | null) => (seconds === null ? '–' : ageText(t, format, seconds)),
    rate: (perSecond: number) => t('tenants.perSecond', { rate: format.number(tenth(perSecond)) }),
    bytes: (bytes: number) => bytesText(format, bytes),
  }
}
