/**
 * Makes text from the audited tree fit to be shown: control characters (C0, DEL, C1), bidirectional controls and zero-width
 * characters appear as escapes, so that no terminal obeys them and nothing hides. Look-alike hosts stay visible as written.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, (letter) => {
    const code = letter.codePointAt(0)!
    if (letter === '\n') return '\\n'
    if (letter === '\t') return ' '
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
