import { BUILT_IN_GROUPS } from '../../../../src/domain/assignment.ts'
import type { Answer, Groups } from '../../../shared/contracts.ts'
import { SelectField } from '../../../shared/forms/SelectField.tsx'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { useRead } from '../../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'

/** Which group is to hold what is asked for, from the first minute. */
export function GroupChoice({ group, choose }: { group: string; choose: (group: string) => void }) {
  const words = useWords()
  const name = useNames()
  const own = useRead<Answer<Groups['groups']>>(`${useOrganisationPath()}/groups`, { limit: 100 })
  return (
    <SelectField
      label={words('partner.own.group')}
      hint={words('partner.own.group.hint')}
      value={group}
      options={[
        ...BUILT_IN_GROUPS.map((one) => ({ value: one as string, label: name('delegation.group', one) })),
        ...(own.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
      ]}
      onChange={choose}
    />
  )
}
