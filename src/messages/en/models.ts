/** What the models commands say. */
export const models = {
  "models.model": "model",
  "models.pair": "pair",
  "models.size": "size",
  "models.licence": "licence",
  "models.state": "state",
  "models.megabytes": "{{megabytes, number}} MB",
  "models.state.absent": "absent",
  "models.state.damaged": "damaged",
  "models.state.incomplete": "incomplete",
  "models.state.installed": "installed",
  "models.state.ready": "ready",
  "models.state.removed": "removed",
  "models.state.verified": "verified",
  "models.fault.hash": "wrong content",
  "models.fault.missing": "missing",
  "models.fault.size": "wrong size",
} as const;
