import Fastify from 'fastify'
import pg from 'pg'

// The floor of a signed-in read: the same HTTP library, driver and pool, one indexed select, nobody asked who.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL, max: 10 })
const app = Fastify()
app.get('/livez', async () => ({ alive: true }))
app.get<{ Params: { partner: string; customer: string } }>('/customers/:partner/:customer', async ({ params }) => {
  const { rows } = await pool.query('select * from partner_customer where partner_id = $1 and customer_id = $2', [
    params.partner,
    params.customer,
  ])
  return rows[0]
})
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.on('SIGTERM', () => void app.close().then(() => pool.end()))
