// SPDX-License-Identifier: Apache-2.0
/** The frame of every public page that the server draws itself: title, one heading, the organisation's name, one style sheet. */
import type { FastifyReply } from 'fastify'
import { type Html, html } from './html.ts'
import { STYLE_PATH } from './style.ts'

export type PublicPage = {
  /** Also the page's only `h1`. */
  readonly title: string
  /** Of the maker; it stands at the top of each page and in the window's title. */
  readonly organisation: string
  readonly body: Html
  /** BCP 47; English unless said. */
  readonly language?: string
  /** Addresses of this server's own scripts. The page must do its work without them. */
  readonly scripts?: readonly string[]
}

export function formatPage({ title, organisation, body, language = 'en', scripts = [] }: PublicPage): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${organisation}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${scripts.map((address) => html`<script src="${address}" type="module"></script>\n`)}</head>
<body>
<header><p>${organisation}</p></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.markup
}

/** Answers with a page. Says nothing about caching: what the application sets counts, unless the route said otherwise. */
export function sendPage(reply: FastifyReply, page: PublicPage): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(formatPage(page))
}
