/** How the report looks: on a light and a dark screen, and on paper. Results are told by words, not by colour alone. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #555; --paper: #fff; --line: #c8c8c8; --failed: #a30000; --passed: #12632b; --person: #6b4a00; --stripe: #f4f4f4; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --soft: #b8b8b8; --paper: #161616; --line: #4a4a4a; --failed: #ff9d94; --passed: #8fd9a4; --person: #f2c66d; --stripe: #222; } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --line: #888; --failed: #8a0000; --passed: #0b4a1e; --person: #553a00; --stripe: #fff; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2.2rem 0 .6rem; break-after: avoid; }
h3 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; break-after: avoid; }
p { margin: .4rem 0; }
ul { margin: .2rem 0; padding-left: 1.2rem; }
.sums { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .6rem 2rem; }
.sums strong { font-size: 1.6rem; margin-right: .2rem; }
.questions { list-style: none; padding: 0; }
.questions li { margin: .4rem 0; padding-left: 1.6rem; text-indent: -1.6rem; }
.questions span { display: inline-block; width: 1.6rem; text-indent: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: .85rem; color: var(--soft); }
tbody th { font-weight: 600; }
.criteria { table-layout: fixed; }
.criteria th:nth-child(1) { width: 28%; } .criteria th:nth-child(2) { width: 3.5rem; } .criteria th:nth-child(3) { width: 11rem; }
li { break-inside: avoid; }
strong { overflow-wrap: anywhere; }
.failed td:nth-child(3), .sums .failed strong, .stopped strong { color: var(--failed); font-weight: 700; }
.passed td:nth-child(3), .sums .passed strong { color: var(--passed); font-weight: 600; }
.person td:nth-child(3), .sums .person strong { color: var(--person); font-weight: 600; }
.exempt td, .exempt th { color: var(--soft); font-weight: 400; }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere; }
.files code { font-size: .7rem; }
@media (max-width: 40rem) { .criteria { table-layout: auto; } th, td { padding-right: .4rem; } }
`;
