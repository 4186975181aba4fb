import { type BoardView, readBoard } from '@govconnect/queue/contract'
import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { createLive, type LiveState } from '@govconnect/web/live.ts'
import { useEffect, useRef, useState } from 'react'
import { applyChange, type BoardChange } from './apply.ts'

/** Changes of one moment are followed by one fresh snapshot, which has the waiting counts too, ms. */
const gatherMs = 400
/** With no change at all, a snapshot is fetched so often: estimates move by themselves, ms. */
const renewMs = 30_000
/** A stream silent for longer is cut off (the server beats every 2 s): the screen must say so within 5 s. */
const silenceMs = 4_000

interface Envelope {
  payload: BoardChange & { device_id?: string; branch_id: string }
}

/** The hall as it is: a snapshot, changed at once by live events, and fetched again after each of them and after every gap. */
export const useBoard = (device: Device, setup: Setup): { board: BoardView | null; live: LiveState } => {
  const branchId = setup.branch.id
  const deviceId = setup.device.id
  const [board, setBoard] = useState<BoardView | null>(null)
  const [live, setLive] = useState<LiveState>('reconnecting')
  const latest = useRef(0)

  useEffect(() => {
    let gather: ReturnType<typeof setTimeout> | undefined
    let over = false
    const fetchAll = async () => {
      const mine = ++latest.current
      try {
        const fresh = await device.api.call(readBoard, { params: { id: branchId } })
        if (!over && mine === latest.current) setBoard(fresh)
      } catch {
        // The live state says that we are cut off; the next beat or gap fetches again.
      }
    }
    const soon = () => {
      clearTimeout(gather)
      gather = setTimeout(() => void fetchAll(), gatherMs)
    }
    const stream = createLive({
      url: () => '/api/v1/live?topics=board',
      headers: () => ({}),
      silenceMs,
      onGap: () => void fetchAll(),
      onRefused: () => {},
      onSignedOut: () => void device.refresh(),
      onEvent: ({ name, data }) => {
        const { payload } = JSON.parse(data) as Envelope
        if (payload.branch_id !== null && payload.branch_id !== branchId) return
        if (name === 'board.changed') {
          // A snapshot asked for before this change would take it back.
          latest.current += 1
          setBoard((shown) => shown && applyChange(shown, payload))
          soon()
        } else if (name === 'device.told' && payload.device_id === deviceId) device.beat()
        else if (name === 'places.changed') {
          void device.refresh()
          soon()
        }
      },
    })
    const unwatch = stream.watch(setLive)
    stream.start()
    void fetchAll()
    const renew = setInterval(() => void fetchAll(), renewMs)
    return () => {
      over = true
      clearInterval(renew)
      clearTimeout(gather)
      unwatch()
      stream.stop()
    }
  }, [device, branchId, deviceId])

  return { board, live }
}
