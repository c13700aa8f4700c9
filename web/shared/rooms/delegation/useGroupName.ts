import { useNames, useWords } from '../../intl/useWords.ts'

/** A built-in group by its name; one of the partner’s own by the name it has, where the reader may know it. */
export function useGroupName(partner: string) {
  const name = useNames()
  const words = useWords()
  return (group: string, own: string | null) =>
    own ??
    (group.startsWith('partner.') ? name('delegation.group', group) : words('delegation.group.other', { partner }))
}
