import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { CheckField } from '../../../shared/forms/CheckField.tsx'
import { useOrganisation } from '../../../shared/portal/useSession.ts'
import type { Options } from '../types.ts'
import type { AskDraft } from './draft.ts'
import type { Change } from './WhatStep.tsx'

type Props = { draft: AskDraft; options: Options; change: Change }

/** R3, R6, C6: the one box. Where there is no choice it is locked and says why. */
export function RightsBox({ draft, options, change }: Props) {
  const words = useWords()
  const name = useNames()
  const { name: organisation } = useOrganisation()
  const why =
    draft.purpose === 'rights'
      ? 'purpose'
      : options.rightsForced
        ? 'cloud'
        : !options.mayIncludeRights
          ? 'role'
          : undefined
  const values = { organisation, cloud: name('cloud', options.cloud) }
  return (
    <CheckField
      label={words('partner.rights.include')}
      hint={words(
        why
          ? `partner.rights.include.${why}`
          : draft.includeRights
            ? 'partner.rights.include.with'
            : 'partner.rights.include.without',
        values,
      )}
      checked={draft.includeRights}
      disabled={why !== undefined}
      onChange={(includeRights) => change({ includeRights })}
    />
  )
}
