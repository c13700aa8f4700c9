import { useCallback } from 'react'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useSubject } from '../../portal/useSession.ts'

/** Names that two organisations use for different people: never printed without the organisation. */
const NEVER_ALONE = ['partner.global-admin', 'customer.global-administrator']

/** The name of a person’s role here: “Admin agent”, but “Global admin of Nordanvind IT AB”. */
export function useRoleNames() {
  const name = useNames()
  const words = useWords()
  const organisation = useSubject().name
  return useCallback(
    (role: string) => {
      const plain = name('role', role)
      return NEVER_ALONE.includes(role) ? words('role.of', { role: plain, organisation }) : plain
    },
    [name, words, organisation],
  )
}
