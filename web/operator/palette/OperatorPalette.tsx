import { useWords } from '../../shared/intl/useWords.ts'
import { MOST, type Find } from '../../shared/palette/finds.ts'
import { Palette, PaletteFrame } from '../../shared/palette/Palette.tsx'
import type { PaletteProps } from '../../shared/palette/Search.tsx'
import { useOrganisation, useWholePlace } from '../../shared/portal/useSession.ts'

/** What an operator looks for: organisations by name. Nobody’s people: it does not read them. */
export default function OperatorPalette(props: PaletteProps) {
  return (
    <PaletteFrame onClose={props.onClose}>
      <Finder {...props} />
    </PaletteFrame>
  )
}

const Finder = (props: PaletteProps) => <Palette {...props} finds={useFinds()} />

type Listed = { items: { id: string; name: string; domain: string | null }[] }

function useFinds(): Find[] {
  const words = useWords()
  const whole = useWholePlace()
  const { organisationId } = useOrganisation()
  return (['partners', 'customers'] as const).map((kind) => ({
    heading: words(`palette.${kind}`),
    path: `/installation/${organisationId}/${kind}`,
    query: (q) => ({ q, limit: MOST }),
    hits: ({ items }: Listed) =>
      items.map((one) => ({
        key: one.id,
        label: one.name,
        ...(one.domain && { hint: one.domain }),
        href: `${whole(kind)}?q=${encodeURIComponent(one.name)}`,
      })),
  }))
}
