import { type ComponentType, type LazyExoticComponent, type ReactElement, Suspense, useState } from 'react'

export type MenuProps = { trigger: ReactElement }

type LazyMenuProps = {
  /** Draws the button; before the menu's code is here it gets what a press or a look at it should do. */
  button: (before: { onClick?: () => void; onPointerEnter?: () => void; 'aria-haspopup'?: 'menu' }) => ReactElement
  Menu: LazyExoticComponent<ComponentType<MenuProps>>
  preload: () => unknown
}

/** A menu whose code comes with the first press (fetched when the pointer comes near), and opens at once then. */
export const LazyMenu = ({ button, Menu, preload }: LazyMenuProps) => {
  const [pressed, setPressed] = useState(false)
  const before = button({
    onClick: () => setPressed(true),
    onPointerEnter: () => void preload(),
    'aria-haspopup': 'menu',
  })
  if (!pressed) return before
  return (
    <Suspense fallback={before}>
      <Menu trigger={button({})} />
    </Suspense>
  )
}
