/** Endings of files that are no text. */
export const DOCUMENT_ENDINGS: ReadonlySet<string> = new Set([
  '.docx',
  '.docm',
  '.dotx',
  '.doc',
  '.dot',
  '.rtf',
  '.odt',
  '.ott',
  '.pages',
])
