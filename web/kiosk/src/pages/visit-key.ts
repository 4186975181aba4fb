/** A reader types, and a camera reads, the address of the visit; people type the key alone. It is the address's last part. */
export const keyIn = (text: string): string =>
  text
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1) ?? ''
