/** Style of the exported page; nothing is loaded from elsewhere. */
export const pageStyle = `:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 90rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border-top: 1px solid #8884; padding: .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
thead th { position: sticky; top: 0; background: Canvas; }
thead th:first-child { width: 6rem; }
tbody th { font-weight: normal; }
th small, td small { display: block; font-size: .75rem; opacity: .75; }
tr.headline td { font-size: 1.15rem; font-weight: 600; }
small.untranslated, li.error { color: #c22; opacity: 1; }
small.reviewed { color: #283; opacity: 1; }
li.warning { color: #a60; }
ul.summary { padding-inline-start: 1.2rem; }
ul.findings { font-size: .85rem; margin: .3rem 0 0; padding-inline-start: 1.2rem; }
@media (max-width: 50rem) { tr { display: grid; } thead { display: none; } }
` as const;
