import { busConformance } from '@govconnect/testkit'

busConformance({ name: 'in process', options: () => ({}), severalProcesses: false })
