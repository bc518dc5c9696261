import {
  type ArgumentNode,
  allNodes,
  type CommandNode,
  type OptionNode,
  type Value,
} from "./command-tree.ts";

/**
 * The script for bash, 3.2 and newer: functions that know the tree by `case`, and one that finds out
 * where in it the cursor is.
 */
export function bashScript(program: CommandNode): string {
  const nodes = allNodes(program);
  const commands = nodes.map((node) => [`"${node.path}"`, setWords(node.commands.map(nameOf))]);
  const options = nodes.map((node) => [
    `"${node.path}"`,
    setWords(node.options.flatMap(({ names }) => names)),
  ]);
  const values = nodes.flatMap((node) => node.options.flatMap((one) => valueRows(node.path, one)));
  const places = nodes.flatMap((node) => node.arguments.map((one, at) => placeRow(node, one, at)));
  return `# Completion of dragoman for bash. Made by: dragoman completion bash
${choice("_dragoman_commands", "$1", commands)}
${choice("_dragoman_options", "$1", options)}
${choice("_dragoman_value", "$1|$2", values)}
${choice("_dragoman_argument", "$1|$2", places)}
${MACHINE}`;
}

const nameOf = ({ name }: CommandNode): string => name;

type Row = readonly string[];

function valueRows(path: string, { names, value }: OptionNode): readonly Row[] {
  return value === null ? [] : names.map((name) => [`"${path}|${name}"`, setValue(value)]);
}

function placeRow({ path }: CommandNode, { value, isVariadic }: ArgumentNode, at: number): Row {
  const later = at === 0 ? "*" : `[${at}-9]*`;
  return [isVariadic ? `"${path}|"${later}` : `"${path}|${at}"`, setValue(value)];
}

function setWords(words: readonly string[]): string {
  return words.length === 0 ? "" : `list="${words.join(" ")}"`;
}

function setValue(value: Value): string {
  return `kind=${value.kind}${"words" in value ? ` ${setWords(value.words)}` : ""}`;
}

/** A function that sets `kind` and `list`; patterns with the same result share a branch. */
function choice(name: string, subject: string, rows: readonly Row[]): string {
  const patterns = new Map<string, string[]>();
  for (const [pattern = "", result = ""] of rows) {
    if (result !== "") patterns.set(result, [...(patterns.get(result) ?? []), pattern]);
  }
  const branches = [...patterns].map(
    ([result, all]) => `    ${all.join(" | \\\n      ")}) ${result} ;;`,
  );
  return `${name}() {\n  kind="" list=""\n  case "${subject}" in\n${branches.join("\n")}\n  esac\n}`;
}

/**
 * Bash cuts words at `=` where COMP_WORDBREAKS has it, and then only replaces what is behind: words
 * are put together again first, and replies cut in the end.
 */
const MACHINE = `
_dragoman() {
  local path="" pending="" only="" kind="" list="" current="" value head="" prefix="" word item
  local IFS=$' \\t\\n' position=0 index last
  local -a words=()
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]-} last=$((\${#words[@]} - 1))
    if ((last >= 0)) && [[ $word == "=" || \${COMP_WORDS[index - 1]} == "=" ]]; then
      words[last]+=$word
    else
      words+=("$word")
    fi
  done
  last=$((\${#words[@]} - 1))
  COMPREPLY=()
  ((last >= 0)) || return 0
  current=\${words[last]}
  for ((index = 0; index < last; index++)); do
    word=\${words[index]}
    if [[ -n $pending ]]; then
      pending=""
    elif [[ -z $only && $word == -- ]]; then
      only=1
    elif [[ -z $only && $word == -?* ]]; then
      _dragoman_value "$path" "$word"
      [[ -z $kind ]] || pending=$word
    else
      _dragoman_commands "$path"
      if ((position == 0)) && [[ -z $only && " $list " == *" $word "* ]]; then
        path="\${path:+$path }$word"
      else
        ((position += 1))
      fi
    fi
  done

  kind="" list="" value=$current
  if [[ -n $pending ]]; then
    _dragoman_value "$path" "$pending"
  elif [[ -z $only && $current == --*=* ]]; then
    head="\${current%%=*}=" value=\${current#*=}
    _dragoman_value "$path" "\${current%%=*}"
  elif [[ -z $only && $current == -* ]]; then
    _dragoman_options "$path"
    kind=words
  else
    _dragoman_commands "$path"
    if [[ -n $list ]]; then
      ((position == 0)) && [[ -z $only ]] && kind=words
    else
      _dragoman_argument "$path" "$position"
      if [[ -z $kind && -z $only ]]; then
        _dragoman_options "$path"
        kind=words
      fi
    fi
  fi

  case $kind in
    files | folders)
      while IFS= read -r item; do
        COMPREPLY+=("$head$item")
      done < <(if [[ $kind == files ]]; then compgen -f -- "$value"; else compgen -d -- "$value"; fi)
      compopt -o filenames -o default 2>/dev/null
      ;;
    words | list)
      if [[ $kind == list ]]; then
        prefix=\${value%"\${value##*[,=]}"}
        compopt -o nospace 2>/dev/null
      fi
      for item in $list; do
        [[ ",$prefix" != *",$item,"* && "$prefix$item" == "$value"* ]] || continue
        COMPREPLY+=("$head$prefix$item")
      done
      ;;
  esac
  if [[ $COMP_WORDBREAKS == *=* && $current == *=* ]]; then
    prefix=\${current%"\${current##*=}"}
    for index in "\${!COMPREPLY[@]}"; do
      COMPREPLY[index]=\${COMPREPLY[index]#"$prefix"}
    done
  fi
  return 0
}

complete -F _dragoman dragoman
`;
