/** Names of HTML elements, to tell `<strong>` from a letter writer's `<naam>`. */
export const HTML_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em ' +
    'embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html ' +
    'i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noframes ' +
    'noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search ' +
    'section select slot small source span strike strong style sub summary sup svg table tbody td template textarea ' +
    'tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
)

/** Element names that a letter writer may well use for a placeholder: without attributes or end tag they are one. */
export const AMBIGUOUS_TAGS: ReadonlySet<string> = new Set(
  'address area audio base button caption code data details dialog form label link main map menu meter object option output param source summary time title video'.split(
    ' ',
  ),
)

/** Elements that a reader sees as a block of their own; those of MJML among them. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes ol ' +
    'optgroup option p pre section select summary table tbody td tfoot th thead title tr ul ' +
    'mj-accordion-text mj-accordion-title mj-button mj-column mj-hero mj-navbar-link mj-preview mj-section ' +
    'mj-social-element mj-text mj-title mj-wrapper'
  ).split(' '),
)

/** Elements whose content is no prose. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  'applet audio canvas datalist embed iframe mj-font mj-style noembed noframes object script select style svg template textarea video math'.split(
    ' ',
  ),
)
