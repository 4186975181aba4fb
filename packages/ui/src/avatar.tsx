import { cn } from './cn.ts'

const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')

type AvatarProps = { name: string; size?: 'sm' | 'md' | 'lg'; square?: boolean }

const sizes = { sm: 'size-7 text-micro', md: 'size-9 text-small', lg: 'size-12 text-lead' }

/**
 * Initials only: no picture is fetched from anywhere. The name stands beside it, so the letters are drawn by the style
 * sheet and are no part of any accessible name.
 */
export const Avatar = ({ name, size = 'md', square = false }: AvatarProps) => (
  <span
    aria-hidden
    data-initials={initials(name) || '–'}
    className={cn(
      'before:content-[attr(data-initials)] inline-flex shrink-0 select-none items-center justify-center bg-primary-soft font-bold text-primary-text',
      square ? 'rounded-md' : 'rounded-full',
      sizes[size],
    )}
  />
)
