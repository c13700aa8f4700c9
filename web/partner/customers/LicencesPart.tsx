import { makeStyles, tokens } from '@fluentui/react-components'
import type { Answer, Licences } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Loading } from '../../shared/states/Loading.tsx'
import { Part } from './Part.tsx'
import type { Customer } from './types.ts'

const READ = 'licences.read'
const useStyles = makeStyles({ count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground1 } })

/** What the customer has seats of and how many are free, where the customer lets us see it. */
export function LicencesPart({ customer }: { customer: Customer }) {
  const words = useWords()
  if (!customer.actions.includes(READ)) return null
  return (
    <Part title={words('partner.licences')}>
      <Products customer={customer} />
    </Part>
  )
}

function Products({ customer }: { customer: Customer }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  // Beside the users below.
  const toldAlready = customer.actions.includes('people.read')
  const read = useRead<Answer<Licences['licences']>>(`${useOrganisationPath()}/customers/${customer.id}/licences`)
  return (
    <Shown of={read} waiting={<Loading lines={2} />}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{words('partner.licences.none', { customer: customer.name })}</p>
        ) : (
          <>
            <Facts
              items={items.map(({ name, free, seats }) => ({
                label: name,
                value: (
                  <span className={styles.count}>
                    {words('partner.licences.free', { free, seats: formats.number(seats) })}
                  </span>
                ),
              }))}
            />
            {!toldAlready && (
              <p className={look.quiet}>{words('partner.users.recorded', { customer: customer.name })}</p>
            )}
          </>
        )
      }
    </Shown>
  )
}
