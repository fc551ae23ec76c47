/** The look of the inboxes: a telephone's messages, a mailbox. */
export const inboxStyle = `
*{box-sizing:border-box}
body{margin:0;background:#e9ecea;color:#1c2321;font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{background:#24453b;color:#fff}
header>div{max-width:30rem;margin:0 auto;padding:.75rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline}
h1{font-size:1.125rem;margin:0;flex:1}
header a{color:#fff}
header p{margin:0;width:100%;font-size:.9375rem;color:#dfe9e4}
main{max-width:30rem;margin:0 auto;background:#fff;min-height:calc(100vh - 6rem)}
main.mail{max-width:46rem}
ul,ol{list-style:none;margin:0;padding:0}
.people li{border-bottom:1px solid #dde2df}
.people a{display:grid;grid-template-columns:2.75rem minmax(0,1fr);gap:.1rem .75rem;padding:.75rem 1rem;color:inherit;text-decoration:none}
.people a:hover,.people a:focus-visible{background:#f2f6f4}
.face{grid-row:span 2;width:2.75rem;height:2.75rem;border-radius:50%;background:#dce8e2;color:#24453b;display:grid;place-items:center;font-size:1.125rem}
.line{display:flex;justify-content:space-between;gap:.75rem}
.last{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:#45524d}
.thread{padding:1rem;display:flex;flex-direction:column;gap:.25rem;background:#f4f6f5;min-height:calc(100vh - 6rem)}
.thread time{text-align:center;font-size:.875rem;color:#55625d;margin-top:.75rem}
.thread p{margin:0}
.bubble{align-self:flex-start;max-width:86%;background:#fff;border:1px solid #dde2df;border-radius:.25rem 1rem 1rem 1rem;padding:.5rem .75rem;overflow-wrap:anywhere}
.lost{font-size:.875rem;color:#b3261e;align-self:flex-start}
small,.line time{font-size:.875rem;color:#55625d;white-space:nowrap;font-variant-numeric:tabular-nums}
.mails details{border-bottom:1px solid #dde2df}
.mails summary{padding:.75rem 1rem;cursor:pointer;overflow-wrap:anywhere}
.mails small{white-space:normal;overflow-wrap:anywhere}
.mails summary:hover{background:#f2f6f4}
.mails pre{margin:0;padding:0 1rem 1rem;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
.none{padding:2.5rem 1rem;text-align:center;color:#45524d}
:focus-visible{outline:3px solid #d98a1f;outline-offset:-3px}
`
