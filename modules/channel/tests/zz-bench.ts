import { startOffice, textMessage, webhookOf, sign } from './office.ts'
const office = await startOffice({ logLevel: 'warn' })
const N = 4000, C = 64
const bodies = Array.from({ length: N }, (_, n) => { const b = Buffer.from(JSON.stringify(webhookOf({ contacts: [{wa_id:`62812${1000000+n%2000}`, profile:{name:'Warga '+n%2000}}], messages: [textMessage(`62812${1000000 + n % 2000}`, 'Lampu jalan mati di depan rumah nomor ' + n, { id: 'wamid.b' + n , timestamp: '1790000000'})] }))); return { b, h: { 'x-hub-signature-256': sign(b), 'content-type': 'application/json' } } })
let i = 0
const lat: number[] = []
const t0 = performance.now()
await Promise.all(Array.from({ length: C }, async () => { while (i < N) { const { b, h } = bodies[i++]!; const s = performance.now(); const r = await office.post(b, h); if (r.status !== 200) console.log(r.status); lat.push(performance.now() - s) } }))
const dt = performance.now() - t0
lat.sort((a, b) => a - b)
console.log((N / dt * 1000).toFixed(0), 'per s; p50', lat[N >> 1], 'p99', lat[Math.floor(N * .99)], process.cpuUsage())
await office.close()
