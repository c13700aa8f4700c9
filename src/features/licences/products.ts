import { demand, Refusal } from '#domain/refusal.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findService } from '../catalogue/services.store.ts'
import {
  findProduct,
  isProductInUse,
  insertProduct,
  listProducts,
  setWithdrawn,
  updateProduct,
  type ProductRow,
} from './products.store.ts'

type Change = { nameEn: string; nameSv: string; group: 'directory' | 'other'; serviceId: string | null }
type One = Visit<{ productId: string }>

const view = (row: ProductRow) => ({
  id: row.id,
  sku: row.sku,
  nameEn: row.name_en,
  nameSv: row.name_sv,
  group: row.product_group,
  withdrawn: row.withdrawn_at !== null,
  serviceId: row.service_id,
  version: row.version,
})

export async function readProducts({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({ items: (await listProducts(tx)).map(view) }))
}

/** The provider has something new: from now on seats of it can be provisioned. */
export async function publishProduct({ house, caller, body }: Visit<unknown, unknown, Change & { sku: string }>) {
  return transact(house, caller, async (tx) => {
    await demandService(tx, body)
    const row = { ...rowOf(body), id: newId(), sku: body.sku }
    demand((await insertProduct(tx, row)) === 1, 'sku-taken')
    return told(tx, 'product.published', row.id)
  })
}

/** The product is called something else; what was provisioned and given stays. */
export async function changeProduct({
  house,
  caller,
  params,
  body,
  version,
}: Visit<{ productId: string }, unknown, Change>) {
  return transact(house, caller, async (tx) => {
    const row = await found(tx, params.productId)
    await demandService(tx, body)
    // The service that has been told of it would never hear of its end.
    if (body.serviceId !== row.service_id) demand(!(await isProductInUse(tx, row.id)), 'product-in-use')
    const changed = await updateProduct(tx, row.id, version, rowOf(body))
    demand(changed === 1, 'version-stale', { version: row.version })
    return told(tx, 'product.changed', row.id)
  })
}

/** No more seats of it, for anybody; those that are there are used on. */
export const withdrawProduct = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => {
    const row = await found(tx, params.productId)
    demand((await setWithdrawn(tx, row.id, true)) === 1, 'already-withdrawn')
    return told(tx, 'product.withdrawn', row.id)
  })

export const offerProductAgain = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => {
    const row = await found(tx, params.productId)
    demand((await setWithdrawn(tx, row.id, false)) === 1, 'not-withdrawn')
    return told(tx, 'product.offered-again', row.id)
  })

const rowOf = ({ nameEn, nameSv, group, serviceId }: Change) => ({
  name_en: nameEn,
  name_sv: nameSv,
  product_group: group,
  service_id: serviceId,
})

async function demandService(tx: Tx, { serviceId }: Change) {
  demand(serviceId === null || (await findService(tx, serviceId)), 'service-unknown')
}

async function found(tx: Tx, id: string): Promise<ProductRow> {
  const row = await findProduct(tx, id)
  if (!row) throw new Refusal('not-found')
  return row
}

async function told(
  tx: Tx,
  kind: 'product.published' | 'product.changed' | 'product.withdrawn' | 'product.offered-again',
  id: string,
) {
  const row = await found(tx, id)
  await record(tx, {
    kind,
    subject: { kind: 'product', id, name: row.name_en },
    facts: { product: { en: row.name_en, sv: row.name_sv }, sku: row.sku },
  })
  return view(row)
}
