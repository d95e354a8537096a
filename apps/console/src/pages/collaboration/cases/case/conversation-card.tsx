// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Case, type CaseMessage, caseMessagesQuery } from '../../../../api/collaboration/cases.ts'
import { announce } from '../../../../components/announcer.tsx'
import { Loaded } from '../../../../components/loaded.tsx'
import { serverPaths } from '../../../../paths.ts'
import { Card } from '../../../../ui/card.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { formatBytes } from '../../../../ui/format/number.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Time } from '../../../../ui/time.tsx'
import { SealedMessage } from '../../reports/index.ts'
import { participantName, visibilityWords } from '../case-words.ts'
import classes from './conversation-card.module.css'
import { WriteForm } from './write-form.tsx'

/** What was said, who reads it, and the notes of the team. */
export function ConversationCard({ file }: { readonly file: Case }) {
  const query = useQuery(caseMessagesQuery(file.id))
  useAnnouncedMessages(query.data?.items)
  const count = query.data?.items.length
  return (
    <Card title="Conversation and notes" aside={count === undefined ? undefined : String(count)}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="people" title="Nothing was said yet">
              <p>The report itself stands with the reports of this case.</p>
            </Empty>
          ) : (
            <ol className={classes['messages']}>
              {items.map((message) => (
                <Message key={message.id} file={file} message={message} />
              ))}
            </ol>
          )
        }
      </Loaded>
      <WriteForm file={file} />
    </Card>
  )
}

/** A message that comes while the page is open is spoken. */
function useAnnouncedMessages(messages: readonly CaseMessage[] | undefined): void {
  const known = useRef<number>(undefined)
  useEffect(() => {
    if (messages === undefined) return
    const last = messages.at(-1)
    if (known.current !== undefined && messages.length > known.current && last?.from === 'participant') {
      announce(`A new message of ${last.fromName}`)
    }
    known.current = messages.length
  }, [messages])
}

type MessageProps = { readonly file: Case; readonly message: CaseMessage }

function Message({ file, message }: MessageProps) {
  const { from, fromName, visibility, to, text, ciphertext, attachments, at } = message
  const receiver = file.participants.find(({ id }) => id === to)
  return (
    <li data-from={from} data-visibility={visibility}>
      <p className={classes['head']}>
        <strong>{fromName}</strong>
        <Time at={at} as="date-time" />
        <span className={classes['readers']}>
          <Icon name={visibility === 'internal' ? 'key' : 'people'} size={14} />
          {visibilityWords[visibility]}
          {receiver === undefined ? '' : `: ${participantName(receiver)}`}
        </span>
      </p>
      {text === null ? null : <p className={classes['text']}>{text}</p>}
      {ciphertext === null ? null : <SealedMessage url={serverPaths.caseBlob(file.id, ciphertext.sha256)} />}
      {attachments.map(({ sha256, fileName, sizeBytes }) => (
        <p key={sha256} className={classes['file']}>
          <Icon name="file" size={14} />
          <a href={serverPaths.caseBlob(file.id, sha256)} download>
            {fileName} ({formatBytes(sizeBytes)})
          </a>
        </p>
      ))}
    </li>
  )
}
