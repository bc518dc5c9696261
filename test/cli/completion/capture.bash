# bash --norc capture.bash SCRIPT LINE…: cuts each line as readline does, calls the completion function
# that is registered for dragoman, and prints its replies, with a line "---" after each.
set -f
source "$1"
shift
read -ra registered <<<"$(complete -p dragoman)"
COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
for line in "$@"; do
  COMP_WORDS=(${line//=/ = })
  [[ $line == *[\ =] ]] && COMP_WORDS+=("")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
  set +f
  "${registered[2]}" dragoman "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  set -f
  printf '%s\n' "${COMPREPLY[@]}" ---
done
