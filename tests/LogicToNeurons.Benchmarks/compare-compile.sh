# Part of compare.sh: how long compiling a circuit to a network and proving it takes, against its gates: multipliers of the library,
# which need every pass, and circuits of other shapes, deep, flat and with very many inputs. Reading, building and starting are included.

# Runs a command, and notes the most memory that it had.
watch_memory() {
    local process key value peak=0
    "$@" &
    process=$!
    while kill -0 "$process" 2> /dev/null; do
        while read -r key value _; do
            [ "$key" != VmHWM: ] || peak=$value
        done 2> /dev/null < "/proc/$process/status"
        sleep 0.2
    done
    echo "$((peak / 1000))" > "$work/memory"
    wait "$process"
}

compare_compile() {
    local program=${L2N_PROGRAM:-} circuit gates neurons begin seconds busy memory line
    local -a circuits=()
    local TIMEFORMAT='%U %S'
    if [ -z "$program" ]; then
        echo "building…" >&2
        dotnet build -c Release "$root/src/LogicToNeurons.App" -o "$work/l2n" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "the build failed"; }
        program=$work/l2n/l2n
    fi

    for line in 16 32 64 128 256 ${largest:+"$largest"}; do
        circuits+=("multiplier.gates:Multiplier<$line>")
    done

    circuits+=("ripple-adder.gates:RippleAdder<16384>" "prefix-adder.gates:PrefixAdder<4096>" "divider.gates:Divider<128>" "count-ones.gates:Ones<16383>"
        "parity.gates:Chain<65536>" "comparator.gates:GreaterThan<16384>" "memory.gates:Memory<8, 32>")
    echo "compiling with l2n relu, all in; one run each; CPU counts all threads, and no waiting on a busy machine"
    echo
    echo "| circuit | gates | neurons | seconds | CPU seconds | CPU µs a gate | MB |"
    echo "|---|---|---|---|---|---|---|"
    for circuit in "${circuits[@]}"; do
        gates=$("$program" stats "$root/programs/circuits/$circuit" --json | grep -o '"gates":[0-9]*' | head -1 | cut -d: -f2)
        begin=$EPOCHREALTIME
        { time watch_memory "$program" relu "$root/programs/circuits/$circuit" --json > "$work/compiled" 2> "$work/compile.log"; } 2> "$work/busy" \
            || { cat "$work/compile.log" >&2; fail "$circuit can't be compiled"; }
        line=$(cat "$work/compiled")
        seconds=$(divide "$(awk -v a="$EPOCHREALTIME" -v b="$begin" 'BEGIN { printf "%.3f", a - b }')" 1 2)
        [[ $line == *'"equal":true'* ]] || fail "$circuit: $line"
        neurons=$(grep -o '"neurons":[0-9]*' <<< "$line" | cut -d: -f2)
        busy=$(awk '{ printf "%.2f", $1 + $2 }' "$work/busy")
        memory=$(cat "$work/memory")
        echo "| ${circuit#*:} | $gates | $neurons | $seconds | $busy | $(awk -v s="$busy" -v g="$gates" 'BEGIN { printf "%.1f", 1e6 * s / g }') | $memory |"
    done
}
