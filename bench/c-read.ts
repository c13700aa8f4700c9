import { dropDatabase, makeDatabase, ownerUrl } from './database.ts'
import { alternate, put } from './figures.ts'
import { hammer } from './load.ts'
import { startOmbud, startProgram } from './process.ts'
import { agentId, customerId, makeSessions, makeWorld, partnerId } from './world.ts'

/** (c) A signed-in read of one customer, session and decision read live, against a bare route with one indexed select. */
export async function signedInRead() {
  await makeDatabase('ombud_bench_c')
  await makeWorld('ombud_bench_c', { partners: [1_000] })
  const [cookie = ''] = await makeSessions('ombud_bench_c', [agentId(0)])
  const ombud = await startOmbud('ombud_bench_c', 7473)
  const bare = await startProgram(
    'bench/bare-server.ts',
    { DATABASE_OWNER_URL: ownerUrl('ombud_bench_c'), PORT: '7474' },
    7474,
  )
  const ours = {
    method: 'GET',
    path: `/api/v1/organisations/${partnerId(0)}/customers/${customerId(0, 42)}`,
    headers: { cookie },
  }
  const floor = { method: 'GET', path: `/customers/${partnerId(0)}/${customerId(0, 42)}`, headers: {} }
  try {
    await hammer(ombud.url, ours, 2)
    await hammer(bare.url, floor, 2)
    const result = await alternate(
      5,
      () => hammer(ombud.url, ours, 4),
      () => hammer(bare.url, floor, 4),
    )
    const ratio = result.ours / result.floor
    put({
      what: '(c) signed-in read of one customer',
      ours: `${result.ours.toFixed(0)}/s`,
      floor: `${result.floor.toFixed(0)}/s bare`,
      ratio,
      bound: '>= 0.5',
      holds: ratio >= 0.5,
      slice: 'one partner with 1,000 customers',
    })
  } finally {
    await ombud.stop()
    await bare.stop()
    await dropDatabase('ombud_bench_c')
  }
}
