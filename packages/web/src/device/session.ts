import { type Client, createClient, ProblemError, type ResponseOf } from '@govconnect/kernel/contract'
import { type DeviceView, heartbeat, pairDevice, readDeviceSetup } from '@govconnect/queue/contract'
import { useSyncExternalStore } from 'react'

export type Setup = ResponseOf<typeof readDeviceSetup>
type Heartbeat = ResponseOf<typeof heartbeat>
export type DeviceCommand = Heartbeat['commands'][number]

/**
 * starting → pairing → ready. A device that was revoked is `pairing` again. While the server is away a ready device stays ready with
 * what it last knew, and says so by `reachable`.
 */
export type DeviceState =
  | { at: 'starting'; reachable: boolean }
  | { at: 'pairing'; reachable: boolean; revoked: boolean }
  | { at: 'ready'; reachable: boolean; setup: Setup }

export interface DeviceOptions {
  kind: DeviceView['kind']
  appVersion: string
  language: () => string
  /** Told to the office with each heartbeat. */
  status: () => { printer: NonNullable<DeviceView['printer']>; unsynced: number }
  onCommand: (command: DeviceCommand) => void
  /** What was last known, from before the program was started again; null where there is nothing. */
  kept?: Setup | null
  /** Called with each new setup, to keep it. */
  keep?: (setup: Setup | null) => void
}

const heartbeatMs = 15_000
const retryMs = 3_000

const status = (error: unknown) => (error instanceof ProblemError ? error.status : 0)

/** A paired kiosk or display: who it is, what it is told to be, and that it lives. */
export const createDevice = (options: DeviceOptions) => {
  const api: Client = createClient({ surface: 'api', headers: () => ({ 'accept-language': options.language() }) })
  let state: DeviceState = options.kept
    ? { at: 'ready', reachable: false, setup: options.kept }
    : { at: 'starting', reachable: true }
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Server's clock less ours, ms. */
  let aheadMs = 0
  const watchers = new Set<() => void>()

  const become = (next: DeviceState) => {
    state = next
    for (const watcher of watchers) watcher()
  }
  const heardTime = (serverTime: string) => {
    aheadMs = Date.parse(serverTime) - Date.now()
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void beat(), ms)
  }

  const notPaired = () => {
    options.keep?.(null)
    become({ at: 'pairing', reachable: true, revoked: state.at === 'ready' })
  }

  /** Reads everything anew; what fails is tried again by the next beat. */
  const refresh = async (): Promise<void> => {
    try {
      const setup = await api.call(readDeviceSetup)
      if (setup.device.kind !== options.kind) return notPaired()
      heardTime(setup.server_time)
      options.keep?.(setup)
      become({ at: 'ready', reachable: true, setup })
    } catch (error) {
      if ([401, 403].includes(status(error))) return notPaired()
      become({ ...state, reachable: false })
    }
  }

  const beat = async (): Promise<void> => {
    if (state.at === 'starting' || (state.at === 'ready' && !state.reachable)) await refresh()
    if (state.at !== 'ready') return state.at === 'starting' ? later(retryMs) : undefined
    try {
      const body = { app_version: options.appVersion, config_number: state.setup.config_number, ...options.status() }
      const answer = await api.call(heartbeat, { body })
      heardTime(answer.server_time)
      if (answer.wanted_config_number !== state.setup.config_number) await refresh()
      for (const command of answer.commands) options.onCommand(command)
    } catch (error) {
      if ([401, 403].includes(status(error))) return notPaired()
      become({ ...state, reachable: false })
    }
    later(state.reachable ? heartbeatMs : retryMs)
  }

  return {
    api,
    start: () => void beat(),
    refresh,
    /** Looks at once: something was told. */
    beat: () => void beat(),
    /** @throws ProblemError `queue.code_wrong`, `queue.wrong_kind`, `request.rate_limited` */
    pair: async (code: string): Promise<void> => {
      await api.call(pairDevice, { body: { code, kind: options.kind, app_version: options.appVersion } })
      await refresh()
      void beat()
    },
    /** The server's time as well as we know it. */
    now: () => Date.now() + aheadMs,
    use: (): DeviceState =>
      useSyncExternalStore(
        (watcher) => {
          watchers.add(watcher)
          return () => watchers.delete(watcher)
        },
        () => state,
      ),
  }
}

export type Device = ReturnType<typeof createDevice>
