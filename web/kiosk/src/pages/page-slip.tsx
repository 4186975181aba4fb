// Comes with the slip: what is drawn a moment later would not be on the paper.
import { QrCode } from '@govconnect/ui/qr-code.tsx'
import type { Printing } from '../printing/printing.ts'

/** As many letters as paper of 58 mm holds. */
const narrowAtMost = 34

interface PageSlipProps {
  printing: Printing
  columns: number
}

/** The slip as the browser prints it; on the screen there is nothing of it. */
const PageSlip = ({ printing, columns }: PageSlipProps) => {
  const { slip } = printing.use()
  if (!slip) return null
  return (
    <section className={columns <= narrowAtMost ? 'page-slip narrow' : 'page-slip wide'} aria-hidden="true">
      <p className="strong">{slip.office}</p>
      <p>{slip.branch}</p>
      <p className="gap">{slip.title}</p>
      <p className="number">{slip.number}</p>
      <p className="strong">{slip.service}</p>
      <p>{slip.taken}</p>
      {slip.ahead && <p className="gap">{slip.ahead}</p>}
      {slip.wait && <p>{slip.wait}</p>}
      {slip.bring && (
        <div className="bring">
          <p className="strong">{slip.bring.title}</p>
          <ul>
            {slip.bring.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      )}
      {slip.follow && (
        <div className="follow">
          <QrCode text={slip.follow.url} label={slip.follow.text} />
          <p>{slip.follow.text}</p>
        </div>
      )}
      <p className="gap">{slip.note}</p>
    </section>
  )
}

export { PageSlip as default }
