import { ProblemError } from '@govconnect/kernel/contract'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { readAnalyticsSearch } from '../features/analytics/search.ts'
import { readAuditSearch } from '../features/audit/search.ts'
import { readCaseSearch } from '../features/cases/search.ts'
import { readDeskSearch } from '../features/desk/search.ts'
import { readDevicesSearch } from '../features/devices/search.ts'
import { readInboxSearch } from '../features/inbox/search.ts'
import { readPlacesSearch } from '../features/places/search.ts'
import { readPoliciesSearch } from '../features/policies/search.ts'
import { meQuery } from '../features/session/api/me.ts'
import { readSettingsSearch } from '../features/settings/search.ts'
import { readSupervisorSearch } from '../features/supervisor/search.ts'
import { readTenantSearch, readTenantsSearch } from '../features/tenants/search.ts'
import { AppLayout } from '../shell/app-layout.tsx'
import { PageError, PageMissing, PagePending, WholePageError, WholePageMissing } from '../shell/fallbacks.tsx'
import { queryClient } from './query-client.ts'
import { localPath, textOf } from './search.ts'
import { withLineTexts } from './texts.ts'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: WholePageMissing,
})

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (raw: Record<string, unknown>): { next?: string | undefined; ended?: true | undefined } => ({
    next: localPath(raw['next']),
    ended: raw['ended'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/login/page.tsx'), 'LoginPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (raw: Record<string, unknown>) => ({ token: textOf(raw['token']) ?? '' }),
  component: lazyRouteComponent(() => import('../features/setup/page.tsx'), 'SetupPage'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery)
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error
      throw redirect({ to: '/login', search: location.pathname === '/' ? {} : { next: location.href } })
    }
  },
  component: AppLayout,
  errorComponent: WholePageError,
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/page.tsx'), 'HomePage'),
})

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('../features/inbox/page.tsx'), 'InboxPage'),
})

const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '$conversationId',
  component: lazyRouteComponent(() => import('../features/inbox/conversation.tsx'), 'ConversationPane'),
})

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: '/kasus',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('../features/cases/page.tsx'), 'CasesPage'),
})

const caseDetail = createRoute({
  getParentRoute: () => cases,
  path: '$caseId',
  component: lazyRouteComponent(() => import('../features/cases/case-pane.tsx'), 'CasePane'),
})

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/loket',
  validateSearch: readDeskSearch,
  component: lazyRouteComponent(() => withLineTexts(import('../features/desk/page.tsx')), 'DeskPage'),
})

const supervisor = createRoute({
  getParentRoute: () => signedIn,
  path: '/pengawas',
  validateSearch: readSupervisorSearch,
  component: lazyRouteComponent(() => withLineTexts(import('../features/supervisor/page.tsx')), 'SupervisorPage'),
})

const simulator = createRoute({
  getParentRoute: () => signedIn,
  path: '/simulator',
  component: lazyRouteComponent(() => import('../features/simulator/page.tsx'), 'SimulatorPage'),
})

const analytics = createRoute({
  getParentRoute: () => signedIn,
  path: '/analitik',
  validateSearch: readAnalyticsSearch,
  component: lazyRouteComponent(() => import('../features/analytics/page.tsx'), 'AnalyticsPage'),
})

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/page.tsx'), 'AuditPage'),
})

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/pengaturan',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import('../features/settings/page.tsx'), 'SettingsPage'),
})

const queue = createRoute({
  getParentRoute: () => signedIn,
  path: '/antrean',
  component: lazyRouteComponent(() => import('../features/queue/page.tsx'), 'QueuePage'),
})

const tenants = createRoute({
  getParentRoute: () => signedIn,
  path: '/tenants',
  validateSearch: readTenantsSearch,
  component: lazyRouteComponent(() => import('../features/tenants/page.tsx'), 'TenantsPage'),
})

const tenant = createRoute({
  getParentRoute: () => signedIn,
  path: '/tenants/$tenantId',
  validateSearch: readTenantSearch,
  component: lazyRouteComponent(() => import('../features/tenants/detail.tsx'), 'TenantPage'),
})

const places = createRoute({
  getParentRoute: () => signedIn,
  path: '/tempat',
  validateSearch: readPlacesSearch,
  component: lazyRouteComponent(() => withLineTexts(import('../features/places/page.tsx')), 'PlacesPage'),
})

const devices = createRoute({
  getParentRoute: () => signedIn,
  path: '/perangkat',
  validateSearch: readDevicesSearch,
  component: lazyRouteComponent(() => withLineTexts(import('../features/devices/page.tsx')), 'DevicesPage'),
})

const policies = createRoute({
  getParentRoute: () => signedIn,
  path: '/kebijakan',
  validateSearch: readPoliciesSearch,
  component: lazyRouteComponent(() => withLineTexts(import('../features/policies/page.tsx')), 'PoliciesPage'),
})

const routeTree = root.addChildren([
  login,
  setup,
  signedIn.addChildren([
    home,
    inbox.addChildren([conversation]),
    cases.addChildren([caseDetail]),
    desk,
    supervisor,
    simulator,
    analytics,
    audit,
    queue,
    tenants,
    tenant,
    places,
    devices,
    policies,
    settings,
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadDelay: 60,
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 200,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
