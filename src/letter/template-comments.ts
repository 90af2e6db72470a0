/** Comments of template languages: how they open and close. What is most particular stands first. */
const FORMS: readonly (readonly [RegExp, RegExp])[] = [
  // Handlebars and Mustache, Blade, Go.
  [/^\{\{~?!--/, /--~?\}\}$/],
  [/^\{\{--/, /--\}\}$/],
  [/^\{\{~?!/, /~?\}\}$/],
  [/^\{\{-?\s*\/\*/, /\*\/\s*-?\}\}$/],
  // Jinja, Twig and Django; Smarty; Liquid and Django.
  [/^\{#-?/, /-?#\}$/],
  [/^\{\*/, /\*\}$/],
  [/^\{%-?\s*comment\b[^%]*%\}/, /\{%-?\s*endcomment\s*-?%\}$/],
  [/^\{%-?\s*#/, /-?%\}$/],
  // JSP; ERB and EJS; ASP and PHP.
  [/^<%--/, /--%>$/],
  [/^<%[-_]?#/, /[-_]?%>$/],
  [/^<%[-_]?\s*\/\*/, /\*\/\s*[-_]?%>$/],
  [/^<\?(?:php)?\s*\/\*/, /\*\/\s*\?>$/],
  [/^<\?(?:php)?\s*(?:\/\/|#)/, /\?>$/],
  // Freemarker, Template Toolkit, Razor, Velocity.
  [/^<#--/, /-->$/],
  [/^\[%#/, /%\]$/],
  [/^@\*/, /\*@$/],
  [/^#\*/, /\*#$/],
]

/** What a control tag says when it is a comment, which no reader of the letter gets to see; nothing of other tags. */
export function templateComment(tag: string): string | undefined {
  for (const [open, close] of FORMS) {
    const opened = open.exec(tag)
    if (!opened) continue
    const rest = tag.slice(opened[0].length)
    const closed = close.exec(rest)
    if (closed) return rest.slice(0, closed.index)
  }
  return undefined
}
