import type { Permission } from '@govconnect/kernel/contract'
import {
  Building2,
  ChartNoAxesColumn,
  ClipboardList,
  Eye,
  House,
  ListRestart,
  type LucideIcon,
  MapPinned,
  MessagesSquare,
  MonitorSmartphone,
  Scale,
  ScrollText,
  Settings,
  Smartphone,
  TicketCheck,
} from 'lucide-react'
import type { TextKey } from '../app/texts.ts'

export type NavItem = {
  to:
    | '/'
    | '/inbox'
    | '/kasus'
    | '/loket'
    | '/pengawas'
    | '/simulator'
    | '/antrean'
    | '/tenants'
    | '/tempat'
    | '/perangkat'
    | '/kebijakan'
    | '/analitik'
    | '/audit'
    | '/pengaturan'
  label: TextKey
  icon: LucideIcon
  /** Typed after G. */
  key: string
  needs?: Permission
}

export const navItems: readonly NavItem[] = [
  { to: '/', label: 'shell.home', icon: House, key: 'B' },
  { to: '/inbox', label: 'shell.inbox', icon: MessagesSquare, key: 'I', needs: 'conversations.read' },
  { to: '/kasus', label: 'shell.cases', icon: ClipboardList, key: 'K', needs: 'cases.read' },
  { to: '/loket', label: 'shell.desk', icon: TicketCheck, key: 'L', needs: 'lines.serve' },
  { to: '/pengawas', label: 'shell.supervisor', icon: Eye, key: 'W', needs: 'lines.supervise' },
  { to: '/simulator', label: 'shell.simulator', icon: Smartphone, key: 'S', needs: 'simulator.use' },
  { to: '/antrean', label: 'shell.queue', icon: ListRestart, key: 'Q', needs: 'system.read' },
  { to: '/tenants', label: 'shell.tenants', icon: Building2, key: 'T', needs: 'tenant.admin' },
  { to: '/analitik', label: 'shell.analytics', icon: ChartNoAxesColumn, key: 'N', needs: 'analytics.read' },
  { to: '/tempat', label: 'shell.places', icon: MapPinned, key: 'E', needs: 'lines.read' },
  { to: '/perangkat', label: 'shell.devices', icon: MonitorSmartphone, key: 'D', needs: 'lines.read' },
  { to: '/kebijakan', label: 'shell.policies', icon: Scale, key: 'J', needs: 'lines.read' },
  { to: '/audit', label: 'shell.audit', icon: ScrollText, key: 'U', needs: 'audit.read' },
  { to: '/pengaturan', label: 'shell.settings', icon: Settings, key: 'P' },
]
