import { Button } from '@fluentui/react-components'
import { call } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { useProving } from '../../shared/prove/useProving.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import type { Relationship } from './usePartnerRelationships.ts'

/** Says that everything is held back, and lets it go on: as much as a yes, so that it must be sure who says it. */
export function Frozen({ relationship }: { relationship: Relationship & { frozenAt: string } }) {
  const words = useWords()
  const formats = useFormats()
  const path = useOrganisationPath()
  const proving = useProving()
  const { id, version, partner, frozenAt, mayEndRights } = relationship
  const { run, busy, problem } = useAct(
    (key) => proving.through(() => call('DELETE', `${path}/partner-relationships/${id}/freeze`, { key, version })),
    [path],
  )
  const values = { partner: partner.name, since: formats.moment(frozenAt) }
  return (
    <>
      <Notice
        tone="warning"
        live={false}
        title={words('customer.frozen', values)}
        actions={
          mayEndRights &&
          !proving.step && (
            <Button disabledFocusable={busy} onClick={() => void run()}>
              {words('customer.unfreeze')}
            </Button>
          )
        }
      >
        {words('customer.frozen.what', values)}
      </Notice>
      {problem && !proving.step && <Problem problem={problem} />}
      {proving.step && (
        <ProveYou
          step={proving.step}
          verb={words('customer.unfreeze.confirm')}
          busy={busy}
          onProved={() => run()}
          onStop={proving.stop}
        />
      )}
    </>
  )
}
