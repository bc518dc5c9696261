/** Usage and configuration: exit code 2. */
export const configErrors = {
  "config/unknown-provider":
    "{{name}}: no such provider. Known: {{known}}; or exec:<command>, or a path to an ES module.",
} as const;
