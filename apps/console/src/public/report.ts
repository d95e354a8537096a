// SPDX-License-Identifier: Apache-2.0
/**
 * The script of the public pages of reporting. It makes better what works without it: a proof of work, so that a reporter is not slowed down
 * with those who flood us, and encryption to the team's key. It keeps nothing, loads nothing and speaks to this server alone.
 */
import { sealMessage, sealReport } from './seal-report.ts'
import { solveWork } from './work.ts'

function enhanceReport(form: HTMLFormElement): void {
  const recipients = recipientsOf(form)
  const work = field(form, 'work')
  const solved = solveWork(field(form, 'ticket')?.value ?? '').then((answer) => {
    if (work !== null) work.value = answer
  })
  if (recipients.length > 0) {
    say(
      form,
      'Your browser encrypts the report before it is sent, so that only our team can read it. Not encrypted are three answers that patients depend on (what it is about, whether a patient is at risk, whether a device was tested), and how we can reach you.',
    )
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form, async () => {
      await solved
      const armored = field(form, 'armored')?.value ?? ''
      if (recipients.length === 0 || armored.trim() !== '') return new FormData(form)
      say(form, 'Encrypting…')
      const sealed = await sealReport(new FormData(form), recipients)
      if ('body' in sealed) return sealed.body
      const [fault] = sealed.faults
      if (fault !== undefined) field(form, fault.field)?.focus()
      throw new Error(fault?.message ?? 'Please look over the form.')
    })
  })
}

function enhanceReply(form: HTMLFormElement): void {
  const recipients = recipientsOf(form)
  if (recipients.length === 0) return
  const choice = document.createElement('label')
  choice.className = 'choice'
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = true
  choice.append(box, 'Encrypt this message to the team. You cannot read it here afterwards.')
  form.querySelector('button')?.before(choice)
  form.addEventListener('submit', (event) => {
    if (!box.checked) return
    event.preventDefault()
    void send(form, () => sealMessage(new FormData(form), recipients))
  })
}

/** Sends what `make` gives and shows the page that comes back. Whatever goes wrong, what was typed stays. */
async function send(form: HTMLFormElement, make: () => Promise<FormData>): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button:not([type])')
  if (button?.disabled === true) return
  if (button !== null) button.disabled = true
  try {
    const body = await make()
    say(form, 'Sending…')
    const response = await fetch(form.action, { method: 'POST', body, cache: 'no-store' })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (!response.ok) throw new Error(refusalOf(page))
    if (response.redirected) window.location.assign(response.url)
    else show(page)
  } catch (error) {
    const isNetwork = error instanceof TypeError
    say(
      form,
      isNetwork
        ? 'The server could not be reached. Nothing is lost: send it again, it stays one report.'
        : error instanceof Error
          ? error.message
          : String(error),
      true,
    )
  } finally {
    if (button !== null) button.disabled = false
  }
}

/** Puts the page that our server answered with in the place of this one. Markup that is parsed so runs no script. */
function show(page: Document): void {
  const main = page.querySelector('main')
  if (main === null) return
  document.title = page.title
  document.querySelector('main')?.replaceWith(document.adoptNode(main))
  const heading = document.querySelector<HTMLElement>('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
  window.scrollTo(0, 0)
}

const refusalOf = (page: Document): string =>
  (page.querySelector('#faults') ?? page.querySelector('main p'))?.textContent?.trim() ??
  'The server did not take it. Please try again.'

function say(form: HTMLFormElement, text: string, isWrong = false): void {
  const place = form.querySelector<HTMLElement>('#script-says')
  if (place === null) return
  place.textContent = text
  place.className = isWrong ? 'error' : 'hint'
  place.setAttribute('role', isWrong ? 'alert' : 'status')
  if (isWrong) place.scrollIntoView({ block: 'center' })
}

const recipientsOf = (form: HTMLFormElement): readonly string[] =>
  (form.dataset['recipients'] ?? '').split(' ').filter((recipient) => recipient !== '')

/** A field with one value; null for one that this form has not, or that is a group. */
function field(form: HTMLFormElement, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  const found = form.elements.namedItem(name)
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
}

const report = document.querySelector<HTMLFormElement>('form#report')
if (report !== null) enhanceReport(report)
const reply = document.querySelector<HTMLFormElement>('form#reply')
if (reply !== null) enhanceReply(reply)
