/** The provider's look: plain, and not the product's, so that everybody sees that they have gone somewhere else. */
import { createHash } from 'node:crypto'

export const style = `
*{box-sizing:border-box}
body{margin:0;background:#eef1ef;color:#1c2321;font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{background:#24453b;color:#fff}
header>div,main{max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.35rem;margin:0;line-height:1.35}
header p{margin:.35rem 0 0;font-size:.9375rem;color:#dfe9e4}
h2{font-size:1.0625rem;margin:1.5rem 0 .5rem}
.search{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
.search label{flex:1 1 11rem;min-width:0}
input{display:block;width:100%;min-height:3rem;padding:.5rem .75rem;font:inherit;color:inherit;background:#fff;border:1px solid #6b7b75;border-radius:.25rem}
button,.button{font:inherit;color:inherit;min-height:3rem;padding:.5rem 1rem;background:#fff;border:1px solid #6b7b75;border-radius:.25rem;cursor:pointer;text-decoration:none;display:inline-block}
button.main{background:#24453b;border-color:#24453b;color:#fff}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
@media(min-width:46rem){ul{grid-template-columns:1fr 1fr}}
li{min-width:0}
li button{display:flex;flex-direction:column;width:100%;height:100%;text-align:left;padding:.5rem .75rem;overflow-wrap:anywhere}
li b{display:block;font-weight:600}
li small{display:block;font-size:.9375rem;line-height:1.45;color:#45524d}
li button:hover,button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid #d98a1f;outline-offset:1px}
code{font-size:.875em;color:#45524d;font-weight:400}
.leave{margin-top:1.5rem}
`

/** What a page may do: this one style, forms to us and on to the product. */
export function policyFor(productOrigin: string, css = style): string {
  const digest = createHash('sha256').update(css).digest('base64')
  return `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self' ${productOrigin}; base-uri 'none'; frame-ancestors 'none'`
}
