/** Prints docs/operate/settings.md from the list of settings: `npm run settings`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { settings } from './settings.ts'

export const settingsPagePath = join(import.meta.dirname, '../../docs/operate/settings.md')

/** The page as Markdown. */
export function settingsPage(): string {
  const blocks = settings.map(({ name, preset, expected, en, zh, example, secret }) => [
    `## ${name}`,
    '',
    en,
    zh,
    '',
    `- default 默认：${preset === null ? '—' : `\`${preset}\``}`,
    `- expected 应为：${expected}`,
    `- example 例：\`${name}=${example}\``,
    ...(secret ? ['- secret: never printed or logged 保密：不会显示，也不进日志'] : []),
  ].join('\n'))
  return `${[
    '# Settings 设置',
    '',
    'From the environment, or from a file `.env` in the working folder (the environment goes first). Nothing has to be set to try it.',
    '从环境变量读取，或写在工作目录的 `.env` 文件里（环境变量优先）。试用时什么都不用设。',
    '',
    'This page is made from `src/main/settings.ts` by `npm run settings`. 本页由 `npm run settings` 生成。',
    '',
    blocks.join('\n\n'),
  ].join('\n')}\n`
}

if (import.meta.main) {
  mkdirSync(dirname(settingsPagePath), { recursive: true })
  writeFileSync(settingsPagePath, settingsPage())
}
