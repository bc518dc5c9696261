import type { ArgumentNode, CommandNode, OptionNode, Value } from "./command-tree.ts";

/** The script for zsh, 5.0 and newer: a function for every command, in the words of `_arguments`. */
export function zshScript(program: CommandNode): string {
  return `#compdef dragoman
# Completion of dragoman for zsh. Made by: dragoman completion zsh
${LIST}
${functionsOf(program).join("\n\n")}

if [[ $funcstack[1] == _dragoman ]]; then
  _dragoman "$@"
else
  compdef _dragoman dragoman
fi
`;
}

function functionsOf(node: CommandNode): readonly string[] {
  const own = node.commands.length === 0 ? command(node) : group(node);
  return [...node.commands.flatMap(functionsOf), own];
}

function functionName({ path }: CommandNode): string {
  return `_dragoman${path === "" ? "" : ` ${path}`}`.replaceAll(/[ -]/gu, "_");
}

function command(node: CommandNode): string {
  const specs = [...node.options.flatMap(optionSpecs), ...node.arguments.map(argumentSpec)];
  return `${functionName(node)}() {\n${callOf("_arguments -S :", specs)}\n}`;
}

function group(node: CommandNode): string {
  const specs = [...node.options.flatMap(optionSpecs), "1: :->command", "*:: :->arguments"];
  const names = node.commands.map(({ name, description }) => quote(`${name}:${description}`));
  const branches = node.commands.map((one) => `        ${one.name}) ${functionName(one)} ;;`);
  return `${functionName(node)}() {
  local curcontext=$curcontext state state_descr line
  local -a commands
  typeset -A opt_args
${callOf("_arguments -C -S :", specs)} && return
  case $state in
    command)
      commands=(
        ${names.join("\n        ")}
      )
      _describe -t commands command commands
      ;;
    arguments)
      case $words[1] in
${branches.join("\n")}
      esac
      ;;
  esac
}`;
}

function callOf(start: string, specs: readonly string[]): string {
  return [`  ${start}`, ...specs.map((spec) => `    ${quote(spec)}`)].join(" \\\n");
}

/** A flag once, under one of its names; an option with a value as often as wanted. */
function optionSpecs({ names, description, value }: OptionNode): readonly string[] {
  const explained = `[${escaped(description)}]`;
  if (value !== null) return names.map((name) => `*${name}=${explained}:value:${action(value)}`);
  const others = names.length === 1 ? "" : `(${names.join(" ")})`;
  return names.map((name) => `${others}${name}${explained}`);
}

function argumentSpec({ name, value, isVariadic }: ArgumentNode, at: number): string {
  return `${isVariadic ? "*" : at + 1}:${name}:${action(value)}`;
}

function action(value: Value): string {
  switch (value.kind) {
    case "files":
      return "_files";
    case "folders":
      return "_files -/";
    case "words":
      return `(${value.words.join(" ")})`;
    case "list":
      return ` _dragoman_list ${value.words.join(" ")}`;
    case "any":
      return " ";
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\[\]:]/gu, "\\$&");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const LIST = `
# Words of a list with commas, behind what is there of it.
_dragoman_list() {
  local -a used unused expl
  compset -P '*[,=]'
  used=("\${(@s:,:)\${IPREFIX#--*=}}")
  unused=("\${(@)argv:|used}")
  _wanted values expl value compadd -S '' -a unused
}
`;
