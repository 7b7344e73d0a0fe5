import { createHash } from 'node:crypto'
import { count } from '../words.js'
import type { Section } from './encode-html.js'
import { el, type Markup, raw } from './markup.js'
import { SCRIPT } from './script.js'
import { STYLE } from './style.js'

/**
 * What the page may do: run the one script, use the one style, and nothing else; no request, no frame, no form. Both are allowed by
 * their hashes (https://www.w3.org/TR/CSP3/#script-src), so nothing that was read could run even if it were markup.
 */
export const POLICY = [
  "default-src 'none'",
  `script-src '${hashOf(SCRIPT)}'`,
  `style-src '${hashOf(STYLE)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The parts of a page. */
export interface Page {
  readonly title: string
  readonly about: string
  readonly sections: readonly Section[]
  readonly footer: string
}

/** One self-contained page with landmarks, a table of contents and its sections. */
export function pageOf({ title, about, sections, footer }: Page): string {
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('meta', { name: 'robots', content: 'noindex' }),
    el('title', {}, title),
    el('style', {}, raw(STYLE)),
  )
  const body = el(
    'body',
    {},
    el('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    el(
      'header',
      {},
      el('h1', {}, title),
      el('button', { type: 'button', id: 'theme', 'aria-pressed': 'false', hidden: true }, 'Dark colours'),
      el('p', {}, about),
    ),
    el(
      'nav',
      { 'aria-label': 'Contents' },
      el(
        'details',
        {},
        el('summary', {}, `Contents: ${count(sections.length, 'part')}`),
        el(
          'ul',
          {},
          sections.map(({ id, title: text }) => el('li', {}, el('a', { href: `#${id}` }, text))),
        ),
      ),
    ),
    el('main', { id: 'main', tabindex: -1 }, sections.map(sectionMarkup)),
    el('footer', {}, el('p', {}, footer)),
    el('script', {}, raw(SCRIPT)),
  )
  return `<!DOCTYPE html>${el('html', { lang: 'en' }, head, body).markup}\n`
}

function sectionMarkup({ id, title, body }: Section): Markup {
  return el('section', { id, 'aria-labelledby': `${id}-title` }, el('h2', { id: `${id}-title` }, title), body)
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}
