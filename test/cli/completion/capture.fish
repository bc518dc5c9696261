# fish --no-config capture.fish SCRIPT LINE…: prints what fish offers for each line, with a line "---"
# after each.
source $argv[1]
for line in $argv[2..-1]
    complete -C $line
    echo ---
end
