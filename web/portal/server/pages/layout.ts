import type { View } from '../asking/visitor.ts'
import { type Html, html } from './html.ts'

export interface Sheet {
  title: string
  /** Its name, where it is known. */
  office?: { name: string; slug: string }
  /** Of one visit, or of a moment: nothing to be found by searching. */
  hidden?: boolean
  body: Html
}

/** The same page with another look. */
function withLook(view: View, name: string, value: string): string {
  const url = new URL(view.self, 'http://page')
  url.searchParams.set(name, value)
  return url.pathname + url.search
}

export function layout(view: View, { title, office, hidden, body }: Sheet): Html {
  const { t, language, look, assets } = view
  const whole = office && !title.includes(office.name) ? `${title} · ${office.name}` : title
  return html`<!doctype html>
<html lang="${language}"${look.theme && html` data-theme="${look.theme}"`}${look.contrast && html` data-contrast="${look.contrast}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${hidden && html`<meta name="robots" content="noindex, nofollow">`}
<title>${whole}</title>
<link rel="icon" href="/portal/icon.svg" type="image/svg+xml">
${assets.style && html`<link rel="stylesheet" href="${assets.style}">`}
${assets.script && html`<script type="module" src="${assets.script}"></script>`}
</head>
<body data-offline="${t('frame.offline')}">
<a class="skip" href="#main">${t('frame.skip')}</a>
<header class="top">
${office ? html`<a class="office" href="/t/${office.slug}">${office.name}</a>` : html`<span class="office">GovConnect</span>`}
${languages(view)}
</header>
<main id="main" tabindex="-1">
${body}
</main>
${footer(view)}
</body>
</html>
`
}

function languages(view: View): Html {
  const { t, language } = view
  const names = { id: 'Bahasa Indonesia', en: 'English' } as const
  const other = language === 'id' ? 'en' : 'id'
  return html`<nav class="languages" aria-label="${t('frame.language')}">
<a href="${withLook(view, 'lang', other)}" lang="${other}" hreflang="${other}" rel="nofollow">${names[other]}</a>
</nav>`
}

function footer(view: View): Html {
  const { t, look } = view
  const choice = (name: string, value: string, text: string, current: boolean) =>
    html`<li><a href="${withLook(view, name, value)}" rel="nofollow"${current && html` aria-current="true"`}>${text}</a></li>`
  return html`<footer class="look">
<nav aria-label="${t('frame.look')}">
<ul>
${choice('theme', 'auto', t('frame.auto'), look.theme === null)}
${choice('theme', 'light', t('frame.light'), look.theme === 'light')}
${choice('theme', 'dark', t('frame.dark'), look.theme === 'dark')}
${look.contrast === 'high' ? choice('contrast', 'normal', t('frame.normalContrast'), false) : choice('contrast', 'high', t('frame.highContrast'), false)}
</ul>
</nav>
</footer>`
}
