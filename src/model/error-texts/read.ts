/** Inputs: exit code 3. */
export const readErrors = {
  "read/empty": "{{path}}: the file is empty. Give a file that holds an article.",
} as const;
