/** Limits on what a run may spend: what does not fit stays untranslated, exit code 4. */
export const budgetErrors = {
  "budget/characters":
    "{{provider}}: no further call fits into {{maximum}} characters. Raise --max-chars to go on.",
  "budget/cost":
    "{{provider}}: no further call fits into a cost of {{maximum}}. Raise --max-cost to go on.",
  "budget/time": "the time for this run is up ({{seconds}} s). Raise --deadline to go on.",
  "budget/forecast-characters":
    "{{characters}} characters would be billed, {{maximum}} are allowed: nothing was sent. Raise --max-chars, or translate less.",
  "budget/forecast-cost":
    "this would cost {{cost}} {{currency}}, {{maximum}} are allowed: nothing was sent. Raise --max-cost, or translate less.",
  "budget/no-price":
    "{{provider}}: its price is not known, so --max-cost cannot be kept. Give it in the setting prices, or use --max-chars.",
  "budget/prices": "{{path}}: not a usable price table ({{reason}}).",
} as const;
