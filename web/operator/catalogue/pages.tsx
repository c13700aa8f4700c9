import { ProductsPage as Products } from '../products/ProductsPage.tsx'
import { CatalogueFrame } from './CatalogueFrame.tsx'
import { OffersPage as Offers } from './OffersPage.tsx'
import { ServicesPage as Services } from './ServicesPage.tsx'

export const ProductsPage = () => (
  <CatalogueFrame>
    <Products />
  </CatalogueFrame>
)
export const OffersPage = () => (
  <CatalogueFrame>
    <Offers />
  </CatalogueFrame>
)
export const ServicesPage = () => (
  <CatalogueFrame>
    <Services />
  </CatalogueFrame>
)
