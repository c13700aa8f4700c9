import type { Answer, Relationships } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { matches, type Find } from '../../shared/palette/finds.ts'
import { Palette, PaletteFrame } from '../../shared/palette/Palette.tsx'
import type { PaletteProps } from '../../shared/palette/Search.tsx'
import { usePeopleFind } from '../../shared/palette/usePeopleFind.ts'
import { useBehalf, useCan, useOrganisationPath, useWholePlace } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

/** What a customer looks for: its people, and the partners that it deals with. Whoever acts for it finds its people, as far as its rights go. */
export default function CustomerPalette(props: PaletteProps) {
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
  const partners: Find = {
    heading: words('palette.partners'),
    path: `${path}/partner-relationships`,
    hits: ({ items }: Answer<Relationships['partnerRelationships']>, typed) =>
      items
        .filter((one) => one.state !== 'removed' && matches(one.partner.name, typed))
        .map((one) => ({ key: one.id, label: one.partner.name, href: whole('partner-relationships') })),
  }
  const people = usePeopleFind('users')
  const own = useBehalf() === undefined
  const [mayPeople, canPeople, seesPartners] = [
    useMay('people.read'),
    useCan('people.read'),
    useMay('partner-relationships.read'),
  ]
  return [...((own ? mayPeople : canPeople) ? [people] : []), ...(own && seesPartners ? [partners] : [])]
}
