/** The way out where there is no frame around the page: an account without a role, a session that cannot be read. */
import { Button } from 'antd'
import { kit } from './texts.ts'

export function SignOut() {
  return (
    <form method="post" action="/sign-out">
      <input type="hidden" name="csrf" value={document.querySelector<HTMLMetaElement>('meta[name=csrf]')?.content ?? ''} />
      <Button type="link" htmlType="submit">{kit.signOut}</Button>
    </form>
  )
}
