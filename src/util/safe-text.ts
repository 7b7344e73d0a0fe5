/**
 * Makes text from the audited tree fit to be shown: control characters (C0, DEL, C1), bidirectional controls and zero-width
 * characters appear as escapes, so that no terminal obeys them and nothing hides. Look-alike hosts stay visible as written.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, (letter) => {
    const code = letter.codePointAt(0)!
    if (letter === '\n') return '\\n'
    if (letter === '\t') return ' '
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : unicodeEscape(letter)
  })
}

/** The same for lines of our own that may quote the tree: their line ends stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

/** The same for JSON text, in which these characters stand within strings only: the value stays, written as an escape. */
export function visibleJson(json: string): string {
  return json.replace(HIDDEN, (letter) => (letter === '\n' ? letter : unicodeEscape(letter)))
}

function unicodeEscape(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
