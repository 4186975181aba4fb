import qrcode from 'qrcode-generator'

/** Drawn as one path, without a style: it prints, and the content policy lets it. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const cells = Array.from({ length: size * size }, (_, n) => [n % size, Math.floor(n / size)] as const)
  const path = cells.filter(([x, y]) => code.isDark(y, x)).map(([x, y]) => `M${x + 2} ${y + 2}h1v1h-1z`)
  return (
    <svg viewBox={`0 0 ${size + 4} ${size + 4}`} role="img" aria-label={label} className="w-60 rounded-md">
      <rect width={size + 4} height={size + 4} fill="#fff" />
      <path d={path.join('')} fill="#000" />
    </svg>
  )
}
