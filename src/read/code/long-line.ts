/** Whether a line is longer than `most`: by searching line ends, since an expression would try every character as a start. */
export function hasLongLine(text: string, most: number): boolean {
  for (let start = 0; text.length - start > most; ) {
    const end = text.indexOf('\n', start)
    if (end < 0 || end - start > most) return true
    start = end + 1
  }
  return false
}
