import { Radio, RadioGroup } from '@fluentui/react-components'
import { FormField } from '../../../shared/forms/FormField.tsx'
import { TextField } from '../../../shared/forms/TextField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import type { Options } from '../types.ts'
import type { AskDraft, To } from './draft.ts'
import { ExactAddress } from './ExactAddress.tsx'
import { OwnCustomer } from './OwnCustomer.tsx'
import type { DirectoryLook } from './useDirectory.ts'
import type { Change } from './WhatStep.tsx'

export type WhoProps = { draft: AskDraft; change: Change; options: Options; tried: boolean; directory: DirectoryLook }

/** Of whom: an own customer for rights; else an exact domain, or whoever gets the link. */
export function WhoFields(props: WhoProps) {
  const words = useWords()
  const look = useLook()
  const { draft, change } = props
  return (
    <div className={look.stack}>
      {draft.purpose === 'rights' ? (
        <OwnCustomer {...props} />
      ) : (
        <>
          <FormField label={words('partner.what.customer')}>
            <RadioGroup value={draft.to} onChange={(_, { value }) => change({ to: value as To })}>
              <Radio value="exact" label={words('partner.what.exact')} />
              <Radio value="anyone" label={words('partner.what.anyone')} />
            </RadioGroup>
          </FormField>
          {draft.to === 'exact' ? (
            <ExactAddress {...props} />
          ) : (
            <p className={look.quiet}>{words('partner.what.anyone.hint')}</p>
          )}
        </>
      )}
      <TextField
        label={words('partner.what.name')}
        hint={words('partner.what.name.hint')}
        pointer="/addresseeName"
        optional
        autoComplete="off"
        maxLength={120}
        value={draft.addresseeName}
        onChange={(addresseeName) => change({ addresseeName })}
      />
      {draft.to !== 'exact' && (
        <TextField
          label={words('partner.what.email')}
          pointer="/addresseeEmail"
          type="email"
          optional
          autoComplete="off"
          maxLength={254}
          value={draft.email}
          onChange={(email) => change({ email })}
        />
      )}
    </div>
  )
}
