import { Button } from '@fluentui/react-components'
import { TextField } from '../../../shared/forms/TextField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { DirectoryResult } from './DirectoryResult.tsx'
import type { WhoProps } from './WhoFields.tsx'

const PRESS = 250

/** An exact domain or address, and what the directory tells of it. */
export function ExactAddress({ draft, change, options, tried, directory }: WhoProps) {
  const words = useWords()
  const look = useLook()
  const { asked, domain, whole, lookUp, read } = directory
  // What is found pushes the page down: not between the pressing and the letting go of a button below. Next looks up by itself.
  const leave = (from: HTMLElement, to: Element | null) => {
    if (!(to instanceof HTMLButtonElement) && !from.contains(to)) setTimeout(lookUp, PRESS)
  }
  return (
    <div className={look.stackTight}>
      <div onBlur={(event) => leave(event.currentTarget, event.relatedTarget)}>
        <TextField
          label={words('partner.what.address')}
          hint={words('partner.what.address.hint')}
          pointer="/domain"
          fault={tried && !whole ? words('partner.what.address.fault') : undefined}
          autoComplete="off"
          inputMode="email"
          maxLength={254}
          value={draft.address}
          contentAfter={
            <Button size="small" appearance="subtle" onClick={lookUp}>
              {words('partner.what.lookUp')}
            </Button>
          }
          onChange={(address) => change({ address })}
        />
      </div>
      {asked !== '' && asked === domain && (
        <DirectoryResult of={read} domain={asked} options={options} change={change} fresh={directory.fresh} />
      )}
    </div>
  )
}
