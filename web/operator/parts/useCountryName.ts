import { useCallback } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useNames } from '../../shared/intl/useWords.ts'

/** A country by name; the source of the regions has a few codes of its own, which no browser knows. */
export function useCountryName() {
  const formats = useFormats()
  const name = useNames()
  return useCallback(
    (code: string) => {
      const known = formats.country(code)
      if (known !== code) return known
      const ours = name('operator.country', code)
      return ours || code
    },
    [formats, name],
  )
}
