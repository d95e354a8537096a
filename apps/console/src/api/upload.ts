// SPDX-License-Identifier: Apache-2.0
import { noteAnswer, noteNoAnswer } from './connection.ts'
import { type ApiProblem, noAnswer, sessionEnded, toApiProblem } from './problem.ts'

export type Upload = {
  readonly url: string
  readonly file: Blob
  /** `sent` of the file's bytes are on their way; 1 means that the server is at work on them. */
  readonly onProgress: (sent: number) => void
  readonly signal?: AbortSignal
}

/**
 * Sends a file as the raw body of a POST. Through XMLHttpRequest, because fetch tells nothing of the bytes that it
 * has sent.
 *
 * @throws {ApiProblem} the server refused, or did not answer
 */
export function upload({ url, file, onProgress, signal }: Upload): Promise<unknown> {
  return new Promise((resolve, reject: (problem: ApiProblem) => void) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'text'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.upload.onload = () => onProgress(1)
    request.onload = () => {
      const { status } = request
      const body = parseBody(request.responseText)
      noteAnswer(status)
      if (status >= 200 && status < 300) resolve(body)
      else reject(status === 401 ? sessionEnded() : toApiProblem(status, body))
    }
    request.onerror = () => {
      noteNoAnswer()
      reject(noAnswer())
    }
    request.onabort = () => reject(toApiProblem(0, { title: 'Stopped', detail: 'The upload was stopped.' }))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's error page; the status says enough.
    return undefined
  }
}
