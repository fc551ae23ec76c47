/** The desk's look: dense, quiet, paper-like; one accent. The same tokens as the portal's (portal/styles/tokens.css). */
import type { ThemeConfig } from 'antd'

export const colours = {
  ink: '#1a1f24', quiet: '#57606a', paper: '#ffffff', ground: '#f6f7f5', line: '#d7dce0', accent: '#0b6e4f', warn: '#9a5b00', stop: '#b3261e',
} as const

const fonts = 'system-ui, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.accent, colorPrimaryHover: '#095a41', colorLink: colours.accent, colorLinkHover: '#095a41', colorLinkActive: '#095a41', colorText: colours.ink, colorTextSecondary: colours.quiet, colorTextDescription: colours.quiet,
    colorTextPlaceholder: '#6b747d', colorBorder: '#aab2b9', colorBorderSecondary: colours.line, colorBgLayout: colours.ground, colorWarning: colours.warn,
    colorError: colours.stop, colorSuccess: colours.accent, borderRadius: 6, fontFamily: fonts, fontSize: 14, lineHeight: 1.5, controlHeight: 32,
    boxShadow: 'none', boxShadowTertiary: 'none', motion: false,
  },
  components: {
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8, headerBg: colours.ground, headerColor: colours.quiet, rowHoverBg: '#f0f4f1', rowSelectedBg: '#e7f1ec', rowSelectedHoverBg: '#dfece5' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
}
