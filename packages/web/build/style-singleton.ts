import { useEffect } from 'react'

/**
 * Stands in for `react-style-singleton`: the same rule while anyone needs it, but as a constructed style sheet, which a
 * strict content security policy allows where a <style> element is refused.
 */
const stylesheetSingleton = () => {
  let users = 0
  let sheet: CSSStyleSheet | null = null
  return {
    add: (styles: string) => {
      users += 1
      if (sheet) return
      sheet = new CSSStyleSheet()
      sheet.replaceSync(styles)
      document.adoptedStyleSheets.push(sheet)
    },
    remove: () => {
      users -= 1
      if (users > 0 || !sheet) return
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
      sheet = null
    },
  }
}

export const styleHookSingleton = () => {
  const shared = stylesheetSingleton()
  return (styles: string) => {
    // Like the original, the first text stays
    useEffect(() => {
      shared.add(styles)
      return () => shared.remove()
    }, [])
  }
}

export const styleSingleton = () => {
  const useStyle = styleHookSingleton()
  return ({ styles }: { styles: string }) => {
    useStyle(styles)
    return null
  }
}
