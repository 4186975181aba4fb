import { busConformance, queueConformance } from '@govconnect/testkit'

const bus = { name: 'in process', options: () => ({}), severalProcesses: false }
busConformance(bus)
busConformance({ ...bus, name: 'in process, many at once', together: true })
queueConformance(bus)
