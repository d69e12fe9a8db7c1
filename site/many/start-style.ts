/** How the start page looks, on a screen of any size, in either scheme, and on paper. */
export const style = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1f24, #eceff3);
  --soft: light-dark(#4d5662, #b3bcc8);
  --line: light-dark(#d5dae0, #3a424d);
  --ground: light-dark(#fbfbf9, #14171b);
  --link: light-dark(#0b4f8a, #8cc4f5);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 76rem;
  padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, "Open Sans", sans-serif;
}
h1 { margin: 0 0 1.25rem; font-size: clamp(1.75rem, 4vw, 2.5rem); line-height: 1.15; }
label { display: block; margin-bottom: 0.25rem; color: var(--soft); }
input {
  width: min(32rem, 100%);
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--soft);
  border-radius: 0.25rem;
  background: transparent;
  color: inherit;
  font: inherit;
}
#count { margin: 0.5rem 0 1.5rem; color: var(--soft); }
ul, ol { margin: 0; padding: 0; list-style: none; }
.decks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 2.25rem 2rem; }
.deck { display: flex; flex-direction: column; gap: 0.875rem; break-inside: avoid; }
.deck[hidden] { display: none; }
.picture img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 0.25rem; }
h2 { margin: 0; font-size: 1.2rem; line-height: 1.3; }
.subtitle { margin: 0.125rem 0 0; color: var(--soft); }
a { color: var(--link); text-underline-offset: 0.15em; }
h2 a { color: inherit; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
dl { margin: 0.5rem 0 0; }
dl div { display: flex; gap: 0.5rem; }
dt { min-width: 5.5rem; color: var(--soft); }
dd { margin: 0; }
.links { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.625rem; }
details { margin-top: 0.625rem; }
summary { cursor: pointer; color: var(--soft); }
ol { margin-top: 0.25rem; padding-inline-start: 2rem; list-style: decimal; }
ol li { padding: 0.125rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  @page { margin: 16mm; }
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; background: none; font-size: 10pt; }
  form, #count, details { display: none; }
  .decks { display: block; }
  .deck { flex-direction: row; gap: 6mm; margin-bottom: 7mm; }
  .picture { flex: none; width: 52mm; }
}
`;
