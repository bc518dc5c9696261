# zsh -f capture.zsh SCRIPT OUT LINE…: types each line and a tab into a real zsh, and writes to OUT
# what the completion system was given to choose from, with a line "---" after each.
zmodload zsh/zpty
zpty shell zsh -f -i
# The shell echoes what is typed; only what it prints on its own is waited for.
say() { zpty -w shell "$1"; zpty -r shell answer "*ready-$2*" }
say "PS1= PS2= TERM=dumb HISTFILE=; unsetopt prompt_cr zle_bracketed_paste; echo ready-\$((40 + 1))" 41
say "out=${(q)2}; autoload -Uz compinit && compinit -D -u; source ${(q)1}; echo ready-\$((41 + 1))" 42
say "compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd \"\$@\"; return; fi
  local -a hits; builtin compadd -O hits \"\$@\"
  (( \${#hits} )) && print -rl -- \$hits >> \$out
  builtin compadd \"\$@\"
}; echo ready-\$((42 + 1))" 43
say "finish() { print -r -- --- >> \$out; zle kill-buffer; print ready-\$((44 + 1)) }
  complete-line() { zle list-choices; zle -I; finish }
  zle -N complete-line; zle -C list-choices list-choices _main_complete
  bindkey '^I' complete-line; setopt no_always_last_prompt; LISTMAX=10000; echo ready-\$((43 + 1))" 44
for line in "${@[3,-1]}"; do
  zpty -w -n shell "$line"$'\t'
  zpty -r shell answer '*ready-45*'
done
zpty -d shell
