import { hoursAndMinutes } from '../../../../src/domain/elevation.ts'
import { useWords } from '../../intl/useWords.ts'

/** “1 hour 20 minutes”. */
export function useDuration() {
  const words = useWords()
  return (minutes: number) => words('elevation.duration', hoursAndMinutes(minutes))
}
