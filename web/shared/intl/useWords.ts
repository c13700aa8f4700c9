import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Key } from '../../../locales/index.ts'

export type Values = Record<string, string | number | boolean | Date | null | undefined>

/** `words('shared.retry')`: one sentence in the reader's language; the key is checked when compiled. */
export function useWords() {
  const { formatMessage } = useIntl()
  return useCallback((key: Key, values?: Values) => formatMessage({ id: key }, values), [formatMessage])
}

/**
 * `name('role', 'license-administrator')`: the words of a code that came over the wire, so that no compiler can know it. A code
 * that we have no words for is shown as it came rather than not at all.
 */
export function useNames() {
  const { formatMessage, messages } = useIntl()
  return useCallback(
    (kind: string, code: string, values?: Values) =>
      `${kind}.${code}` in messages ? formatMessage({ id: `${kind}.${code}` as Key }, values) : code,
    [formatMessage, messages],
  )
}
