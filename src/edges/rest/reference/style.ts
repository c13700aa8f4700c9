/** The portals' colours and type, light and dark as the system says, without a script. */
export const STYLE = `
:root { color-scheme: light dark; --text: light-dark(#242424, #fff); --quiet: light-dark(#616161, #adadad); --page: light-dark(#fafafa, #1f1f1f);
  --card: light-dark(#fff, #292929); --line: light-dark(#e0e0e0, #525252); --link: light-dark(#115ea3, #62abf5); --code: light-dark(#f0f0f0, #383838) }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.45 'Segoe UI', system-ui, 'Noto Sans', sans-serif }
header { background: light-dark(#0f6cbd, #115ea3); color: #fff; padding: 10px 24px }
main { max-width: 1000px; margin: 0 auto; padding: 16px 24px 64px }
h1 { font-size: 28px; line-height: 36px; overflow-wrap: anywhere } h2 { font-size: 20px; line-height: 26px; margin: 24px 0 8px } h3 { font-size: 14px; margin: 16px 0 4px }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 4px 24px 20px; margin: 16px 0; scroll-margin-top: 8px }
.card:target { border-color: var(--link) }
a { color: var(--link) } a:focus-visible, .wide:focus-visible { outline: 2px solid var(--text); outline-offset: 2px }
code { font: 13px Consolas, 'Cascadia Mono', monospace; overflow-wrap: anywhere } span code { background: var(--code); border-radius: 3px; padding: 0 3px }
ul { padding-left: 20px } li { margin: 6px 0 } small { color: var(--quiet); font-weight: normal }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; min-width: 560px }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-top: 1px solid var(--line); font-weight: normal }
thead th { color: var(--quiet); border-top: 0 } tbody th { width: 34% } td:nth-child(2) { width: 26% }
@media (max-width: 640px) { main { padding: 8px 12px 48px } .card { padding: 0 12px 12px } }
`
