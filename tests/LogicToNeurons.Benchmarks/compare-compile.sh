# Part of compare.sh: how long compiling a circuit to a network and proving it takes, against its gates. Multipliers of the library,
# which need every pass; reading, building and starting are included. The largest one has a million gates and takes some 12 GB.

compare_compile() {
    local program=${L2N_PROGRAM:-} size gates neurons begin seconds busy line
    local TIMEFORMAT='%U %S'
    if [ -z "$program" ]; then
        echo "building…" >&2
        dotnet build -c Release "$root/src/LogicToNeurons.App" -o "$work/l2n" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "the build failed"; }
        program=$work/l2n/l2n
    fi

    echo "compiling Multiplier<n> of the library with l2n relu, all in; one run each; CPU counts all threads, and no waiting on a busy machine"
    echo
    echo "| n | gates | neurons | seconds | CPU seconds | CPU µs a gate |"
    echo "|---|---|---|---|---|---|"
    for size in 16 32 64 128 256 ${largest:+"$largest"}; do
        gates=$("$program" stats "$root/programs/circuits/multiplier.gates:Multiplier<$size>" --json | grep -o '"gates":[0-9]*' | head -1 | cut -d: -f2)
        begin=$EPOCHREALTIME
        { time "$program" relu "$root/programs/circuits/multiplier.gates:Multiplier<$size>" --json > "$work/compiled" 2> "$work/compile.log"; } 2> "$work/busy" \
            || { cat "$work/compile.log" >&2; fail "Multiplier<$size> can't be compiled"; }
        line=$(cat "$work/compiled")
        seconds=$(divide "$(awk -v a="$EPOCHREALTIME" -v b="$begin" 'BEGIN { printf "%.3f", a - b }')" 1 2)
        [[ $line == *'"equal":true'* ]] || fail "Multiplier<$size>: $line"
        neurons=$(grep -o '"neurons":[0-9]*' <<< "$line" | cut -d: -f2)
        busy=$(awk '{ printf "%.2f", $1 + $2 }' "$work/busy")
        echo "| $size | $gates | $neurons | $seconds | $busy | $(awk -v s="$busy" -v g="$gates" 'BEGIN { printf "%.1f", 1e6 * s / g }') |"
    done
}
