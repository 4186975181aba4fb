import { useT } from '../../app/texts.ts'

const usual = ['regular', 'elderly', 'disabled', 'pregnant'] as const

/** A priority class in words: the usual ones have a name, an office's own is shown by its code. */
export const useClassName = () => {
  const t = useT()
  return (code: string): string => {
    const known = usual.find((one) => one === code)
    return known ? t(`analytics.classes.${known}`) : code.replaceAll('_', ' ')
  }
}
