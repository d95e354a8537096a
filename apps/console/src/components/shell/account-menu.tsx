// SPDX-License-Identifier: Apache-2.0
import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { signOut } from '../../api/identity/acts.ts'
import { paths } from '../../paths.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { AppLink } from '../app-link.tsx'
import { useSession } from '../session.tsx'
import { roleWords } from '../status/words.ts'
import classes from './account-menu.module.css'

const schemes = [
  ['auto', 'As the system', 'system'],
  ['light', 'Light', 'sun'],
  ['dark', 'Dark', 'moon'],
] as const satisfies readonly (readonly [string, string, IconName])[]

/** Who is signed in, the colour scheme, and the way out. */
export function AccountMenu() {
  const { name, email, roles } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const leaving = useMutation({
    mutationFn: signOut,
    meta: { endsSession: true },
    // Everything that was shown belongs to the person who left: the page starts over, with an empty memory.
    onSuccess: () => window.location.assign(paths.signIn()),
  })
  return (
    <Menu position="top-start" width={244} shadow="lg" radius="lg">
      <Menu.Target>
        <UnstyledButton className={classes['target']} aria-label={`Account of ${name}`}>
          <span className={classes['initials']} aria-hidden="true">
            {initialsOf(name)}
          </span>
          <span className={classes['who']}>
            <span className={classes['name']}>{name}</span>
            <span className={classes['roles']}>{roles.map((role) => roleWords[role].label).join(', ')}</span>
          </span>
          <Icon name="menu" size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        <Menu.Item leftSection={<Icon name="person" size={16} />} component={AppLink} href={paths.account()}>
          Account and security
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Colours</Menu.Label>
        {schemes.map(([scheme, label, icon]) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            leftSection={<Icon name={icon} size={16} />}
            rightSection={colorScheme === scheme ? <Icon name="check" size={16} /> : null}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="leave" size={16} />} onClick={() => leaving.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word, at, words) => (at === 0 || at === words.length - 1 ? [[...word][0] ?? ''] : []))
    .join('')
    .toUpperCase()
