import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import { Toolbar } from '../../shared/rooms/parts/Toolbar.tsx'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { STATES } from './types.ts'

const useStyles = makeStyles({ state: { minWidth: '160px' } })

export function RequestFilters() {
  const words = useWords()
  const name = useNames()
  const styles = useStyles()
  const { get, set, any } = useFilters()
  const states = STATES.map((value) => ({ value: value as string, label: name('state.request', value) }))
  return (
    <search>
      <Toolbar>
        <SearchField label={words('partner.requests.search')} value={get('q') ?? ''} onChange={(q) => set({ q })} />
        <div className={styles.state}>
          <SelectField
            label={words('partner.requests.state')}
            value={get('state') ?? ''}
            options={[{ value: '', label: words('partner.filter.all') }, ...states]}
            onChange={(state) => set({ state })}
          />
        </div>
        <Checkbox
          label={words('partner.requests.mine')}
          checked={get('mine') === 'yes'}
          onChange={(_, data) => set({ mine: data.checked === true ? 'yes' : undefined })}
        />
        {any('q', 'state', 'mine') && (
          <Button appearance="subtle" onClick={() => set({ q: undefined, state: undefined, mine: undefined })}>
            {words('partner.filter.clear')}
          </Button>
        )}
      </Toolbar>
    </search>
  )
}
