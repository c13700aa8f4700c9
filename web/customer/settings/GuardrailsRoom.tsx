import { useLook } from '../../shared/look/styles.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import type { Guardrails } from '../../shared/rooms/elevation/types.ts'
import { NeverRoles } from './NeverRoles.tsx'
import { ReleaseRules } from './ReleaseRules.tsx'
import { SecondFactorRule } from './SecondFactorRule.tsx'
import { TwoAdministratorsRule } from './TwoAdministratorsRule.tsx'
import { UnwantedPartners } from './UnwantedPartners.tsx'

/** What this organisation has decided beforehand about what its partners may ask for and hold. */
export default function GuardrailsRoom() {
  const look = useLook()
  const read = useRead<Guardrails>(`${useOrganisationPath()}/guardrails`)
  return (
    <Shown of={read}>
      {(guardrails) => (
        <div className={look.stack}>
          <NeverRoles guardrails={guardrails} />
          <UnwantedPartners />
          <SecondFactorRule guardrails={guardrails} />
          <TwoAdministratorsRule />
          <ReleaseRules guardrails={guardrails} />
        </div>
      )}
    </Shown>
  )
}
