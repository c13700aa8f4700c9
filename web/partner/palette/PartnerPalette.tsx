import type { Answer, Customers } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { MOST, type Find } from '../../shared/palette/finds.ts'
import { Palette, PaletteFrame } from '../../shared/palette/Palette.tsx'
import type { PaletteProps } from '../../shared/palette/Search.tsx'
import { usePeopleFind } from '../../shared/palette/usePeopleFind.ts'
import { useOrganisationPath, useWholePlace } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

/** What a partner looks for: customers by name, domain or id, and its own people. */
export default function PartnerPalette(props: PaletteProps) {
  return (
    <PaletteFrame onClose={props.onClose}>
      <Finder {...props} />
    </PaletteFrame>
  )
}

const Finder = (props: PaletteProps) => <Palette {...props} finds={useFinds()} />

function useFinds(): Find[] {
  const words = useWords()
  const path = useOrganisationPath()
  const whole = useWholePlace()
  const customers: Find = {
    heading: words('palette.customers'),
    path: `${path}/customers`,
    query: (q) => ({ q, limit: MOST }),
    hits: ({ items }: Answer<Customers['customerList']>) =>
      items.map((one) => ({
        key: one.id,
        label: one.name,
        ...(one.domain && { hint: one.domain }),
        href: `${whole('customers')}?q=${encodeURIComponent(one.name)}`,
      })),
  }
  const people = usePeopleFind('settings/people')
  const [seesCustomers, seesPeople] = [useMay('customers.read'), useMay('people.read')]
  return [...(seesCustomers ? [customers] : []), ...(seesPeople ? [people] : [])]
}
