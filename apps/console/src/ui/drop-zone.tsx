// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './drop-zone.module.css'
import { Icon } from './icon.tsx'

type DropZoneProps = {
  readonly title: string
  readonly hint: ReactNode
  /** Shown over the page while files are held over it. */
  readonly overlay: string
  readonly choose: string
  readonly accept?: string
  readonly multiple?: boolean
  /** Why nothing can be dropped now; absent means that it can. */
  readonly unavailable?: string | undefined
  readonly compact?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A place to choose files, which also takes what is dropped anywhere on the page. */
export function DropZone(props: DropZoneProps) {
  const {
    title,
    hint,
    overlay,
    choose,
    accept,
    multiple = false,
    unavailable,
    compact = false,
    onFiles,
  } = props
  const isOver = useDropOnPage(unavailable === undefined, onFiles)
  const forget = useRef<() => void>(null)
  const take = (files: File | File[] | null) => {
    // Otherwise choosing the same file once more, as after a failure, would be no change to the browser.
    forget.current?.()
    const list = files === null ? [] : [files].flat()
    if (list.length > 0) onFiles(list)
  }
  return (
    <div className={classes['zone']} data-compact={compact}>
      {isOver ? (
        <div className={classes['overlay']} aria-hidden="true">
          <Icon name="upload" size={40} />
          <span>{overlay}</span>
        </div>
      ) : null}
      <span className={classes['icon']}>
        <Icon name="upload" size={compact ? 18 : 26} />
      </span>
      <div className={classes['words']}>
        <p className={classes['title']}>{title}</p>
        <div className={classes['hint']}>{unavailable ?? hint}</div>
      </div>
      <FileButton
        onChange={take}
        resetRef={forget}
        multiple={multiple}
        {...(accept && { accept })}
        disabled={unavailable !== undefined}
      >
        {(button) => (
          <Button {...button} variant={compact ? 'default' : 'filled'} disabled={unavailable !== undefined}>
            {choose}
          </Button>
        )}
      </FileButton>
    </div>
  )
}

function useDropOnPage(isEnabled: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!isEnabled) return
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      // Otherwise the browser would open the file in place of the console.
      event.preventDefault()
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles(files)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [isEnabled, onFiles])
  return isOver
}
