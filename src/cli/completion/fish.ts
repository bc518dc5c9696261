import { allNodes, type CommandNode, type OptionNode, type Value } from "./command-tree.ts";

/** The script for fish, 3.0 and newer: a line for everything that can be completed. */
export function fishScript(program: CommandNode): string {
  const nodes = allNodes(program);
  const paths = nodes.map(({ path }) => path).filter((path) => path !== "");
  const takes = nodes.flatMap(({ path, options }) =>
    options.flatMap(({ names, value }) =>
      value === null ? [] : names.map((name) => `${path} ${name}`.trim()),
    ),
  );
  return `# Completion of dragoman for fish. Made by: dragoman completion fish
set -g __dragoman_paths ${paths.map(quote).join(" ")}
set -g __dragoman_takes ${takes.map(quote).join(" ")}
${FUNCTIONS}
complete -c dragoman -e
complete -c dragoman -f
${nodes.flatMap(linesOf).join("\n")}
`;
}

function linesOf(node: CommandNode): readonly string[] {
  const at = quote(node.path);
  const start = (condition: string) => `complete -c dragoman -n ${quote(condition)}`;
  return [
    ...node.commands.map(
      ({ name, description }) =>
        `${start(`__dragoman_at ${at} 0`)} -a ${quote(name)} -d ${quote(description)}`,
    ),
    ...node.arguments.map(({ value, isVariadic }, place) => {
      const places = isVariadic ? `${place} more` : `${place}`;
      const what = value.kind === "files" ? " -F" : candidates(value);
      return what === "" ? "" : `${start(`__dragoman_at ${at} ${places}`)}${what}`;
    }),
    ...node.options.map((option) => `${start(`__dragoman_at ${at}`)}${optionWords(option)}`),
  ].filter((line) => line !== "");
}

function optionWords({ names, description, value }: OptionNode): string {
  const flags = names.map((name) =>
    name.startsWith("--") ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  return `${flags.join("")}${valueWords(value)} -d ${quote(description)}`;
}

function valueWords(value: Value | null): string {
  if (value === null) return "";
  return value.kind === "files" ? " -r -F" : ` -x${candidates(value)}`;
}

function candidates(value: Value): string {
  switch (value.kind) {
    case "words":
      return ` -a ${quote(value.words.join(" "))}`;
    case "list":
      return ` -a ${quote(`(__dragoman_list ${value.words.join(" ")})`)}`;
    case "folders":
      return " -a '(__fish_complete_directories (__dragoman_value))'";
    default:
      return "";
  }
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/gu, "\\$&")}'`;
}

const FUNCTIONS = `
# Whether the words before the cursor mean a command, with as many arguments as given (or more).
function __dragoman_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l path ''
    set -l position 0
    set -l pending 0
    set -l only 0
    for word in $words
        set -l next (string trim -- "$path $word")
        if test $pending -eq 1
            set pending 0
        else if test $only -eq 0; and test "$word" = --
            set only 1
        else if test $only -eq 0; and string match -q -- '-?*' $word
            contains -- $next $__dragoman_takes
            and set pending 1
        else if test $only -eq 0; and test $position -eq 0; and contains -- $next $__dragoman_paths
            set path $next
        else
            set position (math $position + 1)
        end
    end
    test "$path" = "$argv[1]"
    or return 1
    set -q argv[2]
    or return 0
    test $position -eq $argv[2]
    and return 0
    set -q argv[3]
    and test $position -gt $argv[2]
end

# What is there of a value, also of one behind the = of its option.
function __dragoman_value
    string replace -r -- '^--[^=]*=' '' (commandline -ct)
end

# Words of a list with commas, behind what is there of it.
function __dragoman_list
    set -l head (string match -r -- '^.*[,=]' (__dragoman_value))
    or set head ''
    set -l used (string split -- , $head)
    for word in $argv
        contains -- $word $used
        or echo $head$word
    end
end
`;
