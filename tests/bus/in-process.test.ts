import { busConformance, queueConformance } from '@govconnect/testkit'

const bus = { name: 'in process', options: () => ({}), severalProcesses: false }
busConformance(bus)
queueConformance(bus)
