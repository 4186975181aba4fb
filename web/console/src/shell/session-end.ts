/** The session is over: to the sign-in page, and back here afterwards. */
export const leaveForLogin = () => {
  const here = window.location.pathname + window.location.search
  if (window.location.pathname === '/login') return
  window.location.assign(`/login?ended=true&next=${encodeURIComponent(here)}`)
}
