/** No directive of a template is shorter than its four marks, and each is masked by as many signs. */
const MASKED = /~{4,}/
const ALL_MASKED = /~{4,}/g

/** The excerpt as the file has it, where a parser read it with directives of a template masked. */
export function unmasked(excerpt: string, text: string, at: number): string {
  if (!MASKED.test(excerpt)) return excerpt
  // Readers may point at the quote before a value.
  const start = [at, at + 1].find((offset) => isSameBut(text, offset, excerpt))
  return start === undefined ? excerpt : text.slice(start, start + excerpt.length)
}

/** What is said in words has no place of its own: what a template inserts is left out of it. */
export function withoutMask(words: string): string {
  return words.replace(ALL_MASKED, '…')
}

function isSameBut(text: string, offset: number, masked: string): boolean {
  if (offset + masked.length > text.length) return false
  for (let i = 0; i < masked.length; i++) if (masked[i] !== '~' && masked[i] !== text[offset + i]) return false
  return true
}
