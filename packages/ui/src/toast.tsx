import { lazy, Suspense } from 'react'

/** How long an action can be taken back, in milliseconds. */
export const undoForMs = 8000

const library = () => import('sonner')

const Toaster = lazy(async () => ({ default: (await library()).Toaster }))

type ToastHostProps = {
  label: string
  closeLabel: string
  /** Where nothing is written or pressed: beside the rail on a desk, under the title on a phone. */
  position: 'bottom-left' | 'top-center'
  /** Width in pixels of what stands at the left edge: toasts never cover it. */
  leftEdge?: number
}

/** The place toasts appear in; mount it once. The library loads after the first screen. */
export const ToastHost = ({ label, closeLabel, position, leftEdge = 0 }: ToastHostProps) => (
  <Suspense fallback={null}>
    <Toaster
      position={position}
      containerAriaLabel={label}
      visibleToasts={3}
      offset={{ top: 20, bottom: 20, left: leftEdge + 20, right: 20 }}
      mobileOffset={{ top: 60, left: 12, right: 12 }}
      toastOptions={{ closeButtonAriaLabel: closeLabel, className: 'gc-toast' }}
    />
  </Suspense>
)

export const say = async (message: string, detail?: string) => {
  const { toast } = await library()
  toast.success(message, { description: detail, duration: 4000 })
}

export const sayError = async (message: string, detail?: string) => {
  const { toast } = await library()
  toast.error(message, { description: detail, duration: 10_000 })
}

/** A done thing that can be taken back for eight seconds. */
export const sayUndo = async (message: string, undo: { label: string; run: () => void }) => {
  const { toast } = await library()
  toast.success(message, { duration: undoForMs, action: { label: undo.label, onClick: undo.run } })
}
