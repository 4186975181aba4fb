/** The front door: an arch, a path through it. */
export const Mark = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
    <rect width="32" height="32" rx="8" className="fill-primary" />
    <path
      d="M8 24V13.5a8 8 0 0 1 16 0V24"
      fill="none"
      className="stroke-on-primary"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
    <path d="M16 24v-8" className="stroke-on-primary" strokeWidth="2.6" strokeLinecap="round" />
    <path d="M6 24h20" className="stroke-on-primary" strokeWidth="2.6" strokeLinecap="round" />
  </svg>
)
