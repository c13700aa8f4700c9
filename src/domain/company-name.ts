/** What a company is called after: alone it names nobody. Written without points and spaces, in lower case. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  `ab aktiebolag hb kb ekf bab as asa ans da enk aps is ps oy oyj tmi ky gmbh mbh ag kg kgaa ohg ug ev eg gbr gug ggmbh
  se sce llc llp lp inc incorporated corp corporation co company ltd limited plc pllc pc cic sa sas sasu sarl eurl sci snc
  spa srl srls sapa ss bv nv vof cv bvba sprl sl slu sau sc sca lda ltda eireli mei spzoo zoo sro doo dd ad ead eood ood
  kft zrt nyrt bt ou uab sia tov ooo oao pao zao ip pty ptyltd pvt pvtltd sdn bhd sdnbhd pte kk gk yk und and et och`.split(
    /\s+/,
  ),
)

export type CompanyNameFault =
  | 'name-one-character'
  | 'name-only-signs'
  | 'name-only-legal-form'
  | 'name-ends-as-domain'
  | 'name-repeats'
  | 'name-spaced'

/**
 * Why something is no company's name, if so (domain 7.2); nothing at all is said by the field itself. Which endings are domains' is for
 * whoever keeps their list to say.
 */
export function companyNameFault(
  name: string,
  isTopLevel: (ending: string) => boolean,
): CompanyNameFault | 'required' | undefined {
  const written = name.trim().replaceAll(/\s+/gu, ' ')
  const letters = [...written]
  if (letters.length === 0) return 'required'
  if (letters.length === 1) return 'name-one-character'
  if (!/[\p{L}\p{N}]/u.test(written)) return 'name-only-signs'
  if (letters.length >= 3 && new Set(letters).size === 1) return 'name-repeats'
  if (/^\S( \S)+$/u.test(written)) return 'name-spaced'
  if (isLegalForm(written)) return 'name-only-legal-form'
  return dottedEndings(written).some((ending) => isTopLevel(ending)) ? 'name-ends-as-domain' : undefined
}

const isLegalForm = (name: string) =>
  LEGAL_FORMS.has(bare(name)) || name.split(/[\s&+,]+/u).every((word) => word.split('.').every(isForm) || isForm(word))

const isForm = (word: string) => bare(word) === '' || LEGAL_FORMS.has(bare(word))
const bare = (word: string) => word.toLowerCase().replaceAll(/[\s.\-/]/gu, '')

/** What stands after the last point of each word, as “com” in “Contoso.com”; after an initial or a legal form (“& Co.KG”) it ends no domain. */
function dottedEndings(name: string): string[] {
  return name.split(' ').flatMap((word) => {
    const [, before = '', ending] = /([\p{L}\p{N}-]*)\.(\p{L}{2,})[^\p{L}\p{N}]*$/u.exec(word) ?? []
    return ending === undefined || before.length === 1 || LEGAL_FORMS.has(before.toLowerCase())
      ? []
      : [ending.toLowerCase()]
  })
}
